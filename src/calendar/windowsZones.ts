/** Zones as Windows and Outlook name them (each is followed by “Standard Time”), as the Unicode CLDR maps them for the world. */
const NAMES = `
Dateline=Etc/GMT+12 Aleutian=America/Adak Hawaiian=Pacific/Honolulu Marquesas=Pacific/Marquesas
Alaskan=America/Anchorage Pacific=America/Los_Angeles Pacific_(Mexico)=America/Tijuana US_Mountain=America/Phoenix
Mountain=America/Denver Mountain_(Mexico)=America/Mazatlan Yukon=America/Whitehorse Central=America/Chicago
Central_America=America/Guatemala Central_(Mexico)=America/Mexico_City Canada_Central=America/Regina
Easter_Island=Pacific/Easter SA_Pacific=America/Bogota Eastern=America/New_York Eastern_(Mexico)=America/Cancun
Haiti=America/Port-au-Prince Cuba=America/Havana US_Eastern=America/Indiana/Indianapolis
Turks_And_Caicos=America/Grand_Turk Paraguay=America/Asuncion Atlantic=America/Halifax Venezuela=America/Caracas
Central_Brazilian=America/Cuiaba SA_Western=America/La_Paz Pacific_SA=America/Santiago Newfoundland=America/St_Johns
Tocantins=America/Araguaina E._South_America=America/Sao_Paulo SA_Eastern=America/Cayenne
Argentina=America/Argentina/Buenos_Aires Greenland=America/Nuuk Montevideo=America/Montevideo
Magallanes=America/Punta_Arenas Saint_Pierre=America/Miquelon Bahia=America/Bahia Azores=Atlantic/Azores
Cape_Verde=Atlantic/Cape_Verde GMT=Europe/London Greenwich=Atlantic/Reykjavik Sao_Tome=Africa/Sao_Tome
Morocco=Africa/Casablanca W._Europe=Europe/Berlin Central_Europe=Europe/Budapest Romance=Europe/Paris
Central_European=Europe/Warsaw W._Central_Africa=Africa/Lagos Jordan=Asia/Amman GTB=Europe/Bucharest
Middle_East=Asia/Beirut Egypt=Africa/Cairo E._Europe=Europe/Chisinau Syria=Asia/Damascus West_Bank=Asia/Hebron
South_Africa=Africa/Johannesburg FLE=Europe/Kyiv Israel=Asia/Jerusalem South_Sudan=Africa/Juba
Kaliningrad=Europe/Kaliningrad Sudan=Africa/Khartoum Libya=Africa/Tripoli Namibia=Africa/Windhoek
Arabic=Asia/Baghdad Turkey=Europe/Istanbul Arab=Asia/Riyadh Belarus=Europe/Minsk Russian=Europe/Moscow
E._Africa=Africa/Nairobi Iran=Asia/Tehran Arabian=Asia/Dubai Astrakhan=Europe/Astrakhan Azerbaijan=Asia/Baku
Mauritius=Indian/Mauritius Saratov=Europe/Saratov Georgian=Asia/Tbilisi Volgograd=Europe/Volgograd
Caucasus=Asia/Yerevan Afghanistan=Asia/Kabul West_Asia=Asia/Tashkent Ekaterinburg=Asia/Yekaterinburg
Pakistan=Asia/Karachi Qyzylorda=Asia/Qyzylorda India=Asia/Kolkata Sri_Lanka=Asia/Colombo Nepal=Asia/Kathmandu
Central_Asia=Asia/Bishkek Bangladesh=Asia/Dhaka Omsk=Asia/Omsk Myanmar=Asia/Yangon SE_Asia=Asia/Bangkok
Altai=Asia/Barnaul W._Mongolia=Asia/Hovd North_Asia=Asia/Krasnoyarsk N._Central_Asia=Asia/Novosibirsk
Tomsk=Asia/Tomsk China=Asia/Shanghai North_Asia_East=Asia/Irkutsk Singapore=Asia/Singapore
W._Australia=Australia/Perth Taipei=Asia/Taipei Ulaanbaatar=Asia/Ulaanbaatar Aus_Central_W.=Australia/Eucla
Transbaikal=Asia/Chita Tokyo=Asia/Tokyo North_Korea=Asia/Pyongyang Korea=Asia/Seoul Yakutsk=Asia/Yakutsk
Cen._Australia=Australia/Adelaide AUS_Central=Australia/Darwin E._Australia=Australia/Brisbane
AUS_Eastern=Australia/Sydney West_Pacific=Pacific/Port_Moresby Tasmania=Australia/Hobart
Vladivostok=Asia/Vladivostok Lord_Howe=Australia/Lord_Howe Bougainville=Pacific/Bougainville
Magadan=Asia/Magadan Sakhalin=Asia/Sakhalin Norfolk=Pacific/Norfolk Central_Pacific=Pacific/Guadalcanal
New_Zealand=Pacific/Auckland Fiji=Pacific/Fiji Chatham_Islands=Pacific/Chatham Tonga=Pacific/Tongatapu
Samoa=Pacific/Apia Line_Islands=Pacific/Kiritimati`;

/** Those that are called something else. */
const OTHERS = `
UTC-11=Etc/GMT+11 UTC-09=Etc/GMT+9 UTC-08=Etc/GMT+8 UTC-02=Etc/GMT+2 UTC+12=Etc/GMT-12 UTC+13=Etc/GMT-13
Russia_Time_Zone_3=Europe/Samara Russia_Time_Zone_10=Asia/Srednekolymsk Russia_Time_Zone_11=Asia/Kamchatka`;

const pairs = (text: string, after: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [name = "", zone = ""] = pair.split("=");
      return [`${name.replaceAll("_", " ")}${after}`.toLowerCase(), zone];
    });

/** By the whole name in small letters. */
export const WINDOWS: ReadonlyMap<string, string> = new Map([...pairs(NAMES, " Standard Time"), ...pairs(OTHERS, "")]);
