using Digest.Editions.Deliveries;

namespace Digest.Bot.Views;

/// <summary>Tells that a message may not have arrived, and offers to send it again.</summary>
public static class NoticeView
{
    public static Reply Of(Delivery delivery) => new()
    {
        Text = new RichText().Add(delivery.Part == 1
            ? "A digest was on its way when the line broke. If you do not see it above, I can send it again."
            : $"Part {delivery.Part} of a digest was on its way when the line broke. If you do not see it above, I can send it again."),
        Buttons = [[new Button("Send it again", $"/again {delivery.Id}")]],
    };
}
