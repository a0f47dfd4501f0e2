using Digest.Editions.Deliveries;

namespace Digest.Bot.Views;

/// <summary>Tells that a message may not have arrived, and offers to send it again.</summary>
public static class NoticeView
{
    public static Reply Of(Words words, Delivery delivery) => new()
    {
        Text = new RichText().Add(delivery.Part == 1
            ? words.Say("notice.digest")
            : words.Say("notice.part", ("part", delivery.Part))),
        Buttons = [[new Button(words.Say("button.sendAgain"), $"/again {delivery.Id}")]],
    };
}
