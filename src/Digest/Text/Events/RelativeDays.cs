using System.Collections.Frozen;

namespace Digest.Text.Events;

/// <summary>Words that name a day by its place in the week or beside today, in the languages of the news.</summary>
internal static class RelativeDays
{
    private const string Weekdays = """
        monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat|sunday sun
        montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
        lunes|martes|miércoles|jueves|viernes|sábado|domingo
        lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
        segunda-feira segunda|terça-feira terça|quarta-feira quarta|quinta-feira quinta|sexta-feira sexta|sábado|domingo
        maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
        måndag mandag|tisdag tirsdag|onsdag|torsdag|fredag|lördag lørdag|söndag søndag
        poniedziałek|wtorek|środa środę|czwartek|piątek|sobota sobotę|niedziela niedzielę
        понедельник|вторник|среда среду|четверг|пятница пятницу|суббота субботу|воскресенье
        понеділок|вівторок|середа середу|четвер|п'ятниця п'ятницю|субота суботу|неділя неділю
        pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar
        Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|Κυριακή
        الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد
        सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार
        """;

    private const string Beside = """
        today=0 tonight=0 yesterday=-1 tomorrow=1 heute=0 gestern=-1 vorgestern=-2 aujourd'hui=0 hier=-1 demain=1 hoy=0 ayer=-1 oggi=0 ieri=-1 domani=1
        hoje=0 ontem=-1 amanhã=1 vandaag=0 gisteren=-1 idag=0 igår=-1 dziś=0 dzisiaj=0 wczoraj=-1 jutro=1 сегодня=0 вчера=-1 позавчера=-2 завтра=1 сьогодні=0 вчора=-1 bugün=0 dün=-1 σήμερα=0 χθες=-1 اليوم=0 أمس=-1 आज=0
        """;

    private static readonly FrozenDictionary<string, int> Week = Weekdays
        .Split('\n')
        .SelectMany(line => line.Trim().Split('|').SelectMany((names, day) => names.Split(' ').Select(name => (Name: Fold.Of(name), Day: day))))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => (pair.Day + 1) % 7);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> DayOf = Week.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int> Near = Beside
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .DistinctBy(pair => Fold.Of(pair[0]))
        .ToFrozenDictionary(pair => Fold.Of(pair[0]), pair => int.Parse(pair[1]));

    /// <summary>The day of the week that a folded word names; null for any other word.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> folded) => DayOf.TryGetValue(folded, out var day) ? (DayOfWeek)day : null;

    /// <summary>The day that a folded word names in an article of <paramref name="written"/>: of a weekday the last one, that day itself included; null for any other word.</summary>
    public static DateOnly? Of(string folded, DateOnly written) =>
        Near.TryGetValue(folded, out var beside) ? written.AddDays(beside)
        : Week.TryGetValue(folded, out var day) ? written.AddDays(-((7 + (int)written.DayOfWeek - day) % 7))
        : null;
}
