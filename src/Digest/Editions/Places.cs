using System.Globalization;
using Digest.Text;

namespace Digest.Editions;

/// <summary>A city: its name, where it lies (degrees, rounded to a tenth), and the zone whose clock it keeps.</summary>
public sealed record Place(string Name, double Latitude, double Longitude, string Zone)
{
    /// <summary>The distance to a point on the globe, in degrees of a great circle.</summary>
    public double Distance(double latitude, double longitude)
    {
        var (here, there) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var apart = double.DegreesToRadians(longitude - Longitude);
        var cosine = (Math.Sin(here) * Math.Sin(there)) + (Math.Cos(here) * Math.Cos(there) * Math.Cos(apart));
        return double.RadiansToDegrees(Math.Acos(Math.Clamp(cosine, -1, 1)));
    }
}

/// <summary>
/// Cities by name and by nearness. There are no boundaries of zones here: a shared location takes the clock of the nearest city
/// of this list, and the answer names that city, so that a reader near a boundary can correct it.
/// </summary>
public static class Places
{
    // Name, latitude, longitude, zone: coordinates as any atlas gives them.
    private const string Table = """
        London 51.5 -0.1 Europe/London|Manchester 53.5 -2.2 Europe/London|Edinburgh 56.0 -3.2 Europe/London|Belfast 54.6 -5.9 Europe/London
        Dublin 53.3 -6.3 Europe/Dublin|Reykjavik 64.1 -21.9 Atlantic/Reykjavik|Lisbon 38.7 -9.1 Europe/Lisbon|Porto 41.2 -8.6 Europe/Lisbon
        Madrid 40.4 -3.7 Europe/Madrid|Barcelona 41.4 2.2 Europe/Madrid|Seville 37.4 -6.0 Europe/Madrid|Valencia 39.5 -0.4 Europe/Madrid
        Las Palmas 28.1 -15.4 Atlantic/Canary|Paris 48.9 2.4 Europe/Paris|Lyon 45.8 4.8 Europe/Paris|Marseille 43.3 5.4 Europe/Paris|Toulouse 43.6 1.4 Europe/Paris
        Brussels 50.9 4.4 Europe/Brussels|Amsterdam 52.4 4.9 Europe/Amsterdam|Luxembourg 49.6 6.1 Europe/Luxembourg|Geneva 46.2 6.1 Europe/Zurich
        Zurich 47.4 8.5 Europe/Zurich|Bern 46.9 7.4 Europe/Zurich|Berlin 52.5 13.4 Europe/Berlin|Hamburg 53.6 10.0 Europe/Berlin|Munich 48.1 11.6 Europe/Berlin
        Cologne 50.9 7.0 Europe/Berlin|Frankfurt 50.1 8.7 Europe/Berlin|Vienna 48.2 16.4 Europe/Vienna|Prague 50.1 14.4 Europe/Prague|Bratislava 48.1 17.1 Europe/Bratislava
        Budapest 47.5 19.0 Europe/Budapest|Warsaw 52.2 21.0 Europe/Warsaw|Krakow 50.1 19.9 Europe/Warsaw|Rome 41.9 12.5 Europe/Rome|Milan 45.5 9.2 Europe/Rome
        Naples 40.9 14.3 Europe/Rome|Copenhagen 55.7 12.6 Europe/Copenhagen|Oslo 59.9 10.8 Europe/Oslo|Stockholm 59.3 18.1 Europe/Stockholm|Helsinki 60.2 24.9 Europe/Helsinki
        Tallinn 59.4 24.8 Europe/Tallinn|Riga 56.9 24.1 Europe/Riga|Vilnius 54.7 25.3 Europe/Vilnius|Minsk 53.9 27.6 Europe/Minsk|Kyiv 50.5 30.5 Europe/Kiev
        Kiev 50.5 30.5 Europe/Kiev|Lviv 49.8 24.0 Europe/Kiev|Odesa 46.5 30.7 Europe/Kiev|Kharkiv 50.0 36.2 Europe/Kiev|Chisinau 47.0 28.9 Europe/Chisinau
        Bucharest 44.4 26.1 Europe/Bucharest|Sofia 42.7 23.3 Europe/Sofia|Belgrade 44.8 20.5 Europe/Belgrade|Zagreb 45.8 16.0 Europe/Zagreb|Ljubljana 46.1 14.5 Europe/Ljubljana
        Sarajevo 43.9 18.4 Europe/Sarajevo|Skopje 42.0 21.4 Europe/Skopje|Tirana 41.3 19.8 Europe/Tirane|Athens 38.0 23.7 Europe/Athens|Istanbul 41.0 29.0 Europe/Istanbul
        Ankara 39.9 32.9 Europe/Istanbul|Izmir 38.4 27.1 Europe/Istanbul|Nicosia 35.2 33.4 Asia/Nicosia|Valletta 35.9 14.5 Europe/Malta|Moscow 55.8 37.6 Europe/Moscow
        Saint Petersburg 59.9 30.3 Europe/Moscow|St Petersburg 59.9 30.3 Europe/Moscow|Kaliningrad 54.7 20.5 Europe/Kaliningrad|Samara 53.2 50.1 Europe/Samara
        Yekaterinburg 56.8 60.6 Asia/Yekaterinburg|Omsk 55.0 73.4 Asia/Omsk|Novosibirsk 55.0 82.9 Asia/Novosibirsk|Krasnoyarsk 56.0 92.9 Asia/Krasnoyarsk
        Irkutsk 52.3 104.3 Asia/Irkutsk|Yakutsk 62.0 129.7 Asia/Yakutsk|Vladivostok 43.1 131.9 Asia/Vladivostok|Magadan 59.6 150.8 Asia/Magadan|Kamchatka 53.0 158.7 Asia/Kamchatka
        Tbilisi 41.7 44.8 Asia/Tbilisi|Yerevan 40.2 44.5 Asia/Yerevan|Baku 40.4 49.9 Asia/Baku|Tehran 35.7 51.4 Asia/Tehran|Baghdad 33.3 44.4 Asia/Baghdad
        Damascus 33.5 36.3 Asia/Damascus|Beirut 33.9 35.5 Asia/Beirut|Amman 31.9 35.9 Asia/Amman|Jerusalem 31.8 35.2 Asia/Jerusalem|Tel Aviv 32.1 34.8 Asia/Jerusalem
        Gaza 31.5 34.5 Asia/Gaza|Riyadh 24.7 46.7 Asia/Riyadh|Jeddah 21.5 39.2 Asia/Riyadh|Kuwait 29.4 48.0 Asia/Kuwait|Doha 25.3 51.5 Asia/Qatar|Manama 26.2 50.6 Asia/Bahrain
        Dubai 25.2 55.3 Asia/Dubai|Abu Dhabi 24.5 54.4 Asia/Dubai|Muscat 23.6 58.4 Asia/Muscat|Sanaa 15.4 44.2 Asia/Aden|Kabul 34.5 69.2 Asia/Kabul
        Tashkent 41.3 69.2 Asia/Tashkent|Almaty 43.2 76.9 Asia/Almaty|Astana 51.2 71.4 Asia/Almaty|Bishkek 42.9 74.6 Asia/Bishkek|Dushanbe 38.6 68.8 Asia/Dushanbe
        Ashgabat 37.9 58.4 Asia/Ashgabat|Karachi 24.9 67.0 Asia/Karachi|Lahore 31.5 74.3 Asia/Karachi|Islamabad 33.7 73.0 Asia/Karachi|Delhi 28.6 77.2 Asia/Kolkata
        New Delhi 28.6 77.2 Asia/Kolkata|Mumbai 19.1 72.9 Asia/Kolkata|Bangalore 13.0 77.6 Asia/Kolkata|Chennai 13.1 80.3 Asia/Kolkata|Kolkata 22.6 88.4 Asia/Kolkata
        Hyderabad 17.4 78.5 Asia/Kolkata|Kathmandu 27.7 85.3 Asia/Kathmandu|Dhaka 23.8 90.4 Asia/Dhaka|Thimphu 27.5 89.6 Asia/Thimphu|Colombo 6.9 79.9 Asia/Colombo
        Male 4.2 73.5 Indian/Maldives|Yangon 16.8 96.2 Asia/Yangon|Bangkok 13.8 100.5 Asia/Bangkok|Vientiane 18.0 102.6 Asia/Vientiane|Phnom Penh 11.6 104.9 Asia/Phnom_Penh
        Hanoi 21.0 105.8 Asia/Bangkok|Saigon 10.8 106.7 Asia/Ho_Chi_Minh|Ho Chi Minh City 10.8 106.7 Asia/Ho_Chi_Minh|Kuala Lumpur 3.1 101.7 Asia/Kuala_Lumpur
        Singapore 1.3 103.8 Asia/Singapore|Jakarta -6.2 106.8 Asia/Jakarta|Surabaya -7.3 112.7 Asia/Jakarta|Denpasar -8.7 115.2 Asia/Makassar|Manila 14.6 121.0 Asia/Manila
        Beijing 39.9 116.4 Asia/Shanghai|Peking 39.9 116.4 Asia/Shanghai|Shanghai 31.2 121.5 Asia/Shanghai|Shenzhen 22.5 114.1 Asia/Shanghai|Chengdu 30.7 104.1 Asia/Shanghai
        Guangzhou 23.1 113.3 Asia/Shanghai|Urumqi 43.8 87.6 Asia/Shanghai|Hong Kong 22.3 114.2 Asia/Hong_Kong|Macau 22.2 113.5 Asia/Macau|Taipei 25.0 121.6 Asia/Taipei
        Seoul 37.6 127.0 Asia/Seoul|Busan 35.2 129.1 Asia/Seoul|Pyongyang 39.0 125.8 Asia/Pyongyang|Tokyo 35.7 139.7 Asia/Tokyo|Osaka 34.7 135.5 Asia/Tokyo
        Sapporo 43.1 141.4 Asia/Tokyo|Ulaanbaatar 47.9 106.9 Asia/Ulaanbaatar|Perth -32.0 115.9 Australia/Perth|Darwin -12.5 130.8 Australia/Darwin
        Adelaide -34.9 138.6 Australia/Adelaide|Brisbane -27.5 153.0 Australia/Brisbane|Sydney -33.9 151.2 Australia/Sydney|Melbourne -37.8 145.0 Australia/Melbourne
        Canberra -35.3 149.1 Australia/Sydney|Hobart -42.9 147.3 Australia/Hobart|Auckland -36.8 174.8 Pacific/Auckland|Wellington -41.3 174.8 Pacific/Auckland
        Christchurch -43.5 172.6 Pacific/Auckland|Suva -18.1 178.4 Pacific/Fiji|Port Moresby -9.5 147.2 Pacific/Port_Moresby|Noumea -22.3 166.5 Pacific/Noumea
        Apia -13.8 -171.8 Pacific/Apia|Honolulu 21.3 -157.9 Pacific/Honolulu|Papeete -17.5 -149.6 Pacific/Tahiti|Kiritimati 1.9 -157.4 Pacific/Kiritimati
        Cairo 30.0 31.2 Africa/Cairo|Alexandria 31.2 29.9 Africa/Cairo|Tripoli 32.9 13.2 Africa/Tripoli|Tunis 36.8 10.2 Africa/Tunis|Algiers 36.8 3.1 Africa/Algiers
        Casablanca 33.6 -7.6 Africa/Casablanca|Rabat 34.0 -6.8 Africa/Casablanca|Dakar 14.7 -17.4 Africa/Dakar|Bamako 12.6 -8.0 Africa/Bamako|Abidjan 5.3 -4.0 Africa/Abidjan
        Accra 5.6 -0.2 Africa/Accra|Lagos 6.5 3.4 Africa/Lagos|Abuja 9.1 7.5 Africa/Lagos|Kano 12.0 8.5 Africa/Lagos|Douala 4.1 9.7 Africa/Douala|Kinshasa -4.3 15.3 Africa/Kinshasa
        Luanda -8.8 13.2 Africa/Luanda|Khartoum 15.5 32.6 Africa/Khartoum|Addis Ababa 9.0 38.7 Africa/Addis_Ababa|Mogadishu 2.0 45.3 Africa/Mogadishu|Nairobi -1.3 36.8 Africa/Nairobi
        Kampala 0.3 32.6 Africa/Kampala|Kigali -1.9 30.1 Africa/Kigali|Dar es Salaam -6.8 39.3 Africa/Dar_es_Salaam|Lusaka -15.4 28.3 Africa/Lusaka|Harare -17.8 31.1 Africa/Harare
        Maputo -26.0 32.6 Africa/Maputo|Antananarivo -18.9 47.5 Indian/Antananarivo|Port Louis -20.2 57.5 Indian/Mauritius|Johannesburg -26.2 28.0 Africa/Johannesburg
        Cape Town -33.9 18.4 Africa/Johannesburg|Pretoria -25.7 28.2 Africa/Johannesburg|Durban -29.9 31.0 Africa/Johannesburg|Windhoek -22.6 17.1 Africa/Windhoek
        New York 40.7 -74.0 America/New_York|Washington 38.9 -77.0 America/New_York|Washington DC 38.9 -77.0 America/New_York|Boston 42.4 -71.1 America/New_York
        Philadelphia 40.0 -75.2 America/New_York|Miami 25.8 -80.2 America/New_York|Atlanta 33.7 -84.4 America/New_York|Detroit 42.3 -83.0 America/Detroit
        Chicago 41.9 -87.6 America/Chicago|Houston 29.8 -95.4 America/Chicago|Dallas 32.8 -96.8 America/Chicago|Austin 30.3 -97.7 America/Chicago|Minneapolis 45.0 -93.3 America/Chicago
        New Orleans 30.0 -90.1 America/Chicago|Denver 39.7 -105.0 America/Denver|Salt Lake City 40.8 -111.9 America/Denver|Phoenix 33.4 -112.1 America/Phoenix
        Los Angeles 34.1 -118.2 America/Los_Angeles|San Francisco 37.8 -122.4 America/Los_Angeles|San Diego 32.7 -117.2 America/Los_Angeles|Seattle 47.6 -122.3 America/Los_Angeles
        Las Vegas 36.2 -115.1 America/Los_Angeles|Portland 45.5 -122.7 America/Los_Angeles|Anchorage 61.2 -149.9 America/Anchorage|Toronto 43.7 -79.4 America/Toronto
        Montreal 45.5 -73.6 America/Toronto|Ottawa 45.4 -75.7 America/Toronto|Winnipeg 49.9 -97.1 America/Winnipeg|Calgary 51.0 -114.1 America/Edmonton|Edmonton 53.5 -113.5 America/Edmonton
        Vancouver 49.3 -123.1 America/Vancouver|Halifax 44.6 -63.6 America/Halifax|St Johns 47.6 -52.7 America/St_Johns|Mexico City 19.4 -99.1 America/Mexico_City
        Guadalajara 20.7 -103.3 America/Mexico_City|Monterrey 25.7 -100.3 America/Monterrey|Tijuana 32.5 -117.0 America/Tijuana|Guatemala 14.6 -90.5 America/Guatemala
        San Salvador 13.7 -89.2 America/El_Salvador|Tegucigalpa 14.1 -87.2 America/Tegucigalpa|Managua 12.1 -86.3 America/Managua|San Jose 9.9 -84.1 America/Costa_Rica
        Panama 9.0 -79.5 America/Panama|Havana 23.1 -82.4 America/Havana|Kingston 18.0 -76.8 America/Jamaica|Santo Domingo 18.5 -69.9 America/Santo_Domingo|San Juan 18.5 -66.1 America/Puerto_Rico
        Port of Spain 10.7 -61.5 America/Port_of_Spain|Caracas 10.5 -66.9 America/Caracas|Bogota 4.7 -74.1 America/Bogota|Medellin 6.2 -75.6 America/Bogota|Quito -0.2 -78.5 America/Guayaquil
        Lima -12.0 -77.0 America/Lima|La Paz -16.5 -68.1 America/La_Paz|Asuncion -25.3 -57.6 America/Asuncion|Montevideo -34.9 -56.2 America/Montevideo
        Buenos Aires -34.6 -58.4 America/Argentina/Buenos_Aires|Cordoba -31.4 -64.2 America/Argentina/Cordoba|Santiago -33.4 -70.7 America/Santiago
        Sao Paulo -23.6 -46.6 America/Sao_Paulo|Rio de Janeiro -22.9 -43.2 America/Sao_Paulo|Brasilia -15.8 -47.9 America/Sao_Paulo|Salvador -13.0 -38.5 America/Bahia
        Recife -8.1 -34.9 America/Recife|Fortaleza -3.7 -38.5 America/Fortaleza|Belem -1.5 -48.5 America/Belem|Manaus -3.1 -60.0 America/Manaus|Nuuk 64.2 -51.7 America/Nuuk
        """;

    private static readonly Lazy<IReadOnlyList<Place>> Listed = new(() =>
        [.. Table.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)]);

    private static readonly Lazy<Dictionary<string, Place>> ByName = new(() =>
        Listed.Value.ToDictionary(place => Fold.Of(place.Name), StringComparer.Ordinal));

    /// <summary>All that are listed.</summary>
    public static IReadOnlyList<Place> All => Listed.Value;

    /// <summary>The city of a name that is folded already; null where it is not listed.</summary>
    public static Place? Named(string folded) => ByName.Value.GetValueOrDefault(folded);

    /// <summary>The listed city nearest to a point (degrees); null where that is no point on the globe.</summary>
    public static Place? Nearest(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? All.MinBy(place => place.Distance(latitude, longitude))
            : null;

    private static Place Read(string line)
    {
        var words = line.Split(' ');
        return new Place(
            string.Join(' ', words[..^3]),
            double.Parse(words[^3], CultureInfo.InvariantCulture),
            double.Parse(words[^2], CultureInfo.InvariantCulture),
            words[^1]);
    }
}
