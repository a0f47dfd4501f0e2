Console.WriteLine("no measures yet");
