/** How calendars say in a title that a meeting is off: Outlook, Gmail and people, in small letters, by language. */
const WORDS: Readonly<Record<string, string>> = {
  ar: "ملغى|ملغاة|ملغي|تم الإلغاء|تم إلغاء",
  bg: "отменено|отменена|отменен|анулирано|анулирана|анулиран",
  bs_hr_sr: "otkazano|otkazana|otkazan|отказано|отказана|отказан",
  ca: "cancel·lat|cancel·lada|anul·lat|anul·lada",
  cs_sk: "zrušeno|zrušené|zrušená|zrušený|zrušen|zrušena",
  da: "aflyst|annulleret",
  de: "abgesagt|abgesagter termin|storniert|entfällt|fällt aus",
  el: "ακυρώθηκε|ακυρωμένο|ακυρωμένη|ακυρώνεται|ακυρωθηκε",
  en: "canceled|cancelled|cancellation|canceled event|cancelled event|cancelled meeting|canceled meeting",
  es: "cancelado|cancelada|anulado|anulada|evento cancelado|reunión cancelada|suspendida",
  et: "tühistatud|ära jäetud",
  eu_gl: "bertan behera|cancelouse",
  fi: "peruutettu|peruttu|peruuntunut",
  fr: "annulé|annulée|annule|annulee|annulation|événement annulé|evénement annulé|réunion annulée",
  ga: "ar ceal|cealaithe|curtha ar ceal",
  he: "מבוטל|מבוטלת|בוטל|בוטלה",
  hu: "törölve|törölt|lemondva|elmarad",
  id_ms: "dibatalkan|dibatalkan acara",
  is: "aflýst|hætt við|afboðað",
  it: "annullato|annullata|cancellato|cancellata|evento annullato|riunione annullata",
  ja: "キャンセル済み|キャンセル|中止|取り消し済み|取消",
  ka: "გაუქმებულია|გაუქმდა",
  ko: "취소됨|취소|취소된 일정",
  lt: "atšaukta|atšauktas|atšauktas įvykis",
  lv: "atcelts|atcelta|atcelti",
  mk: "откажано|откажана|откажан",
  mt: "ikkanċellat|ikkanċellata|kanċellat|imħassar|imħassra",
  nl: "geannuleerd|afgelast|geannuleerde afspraak|gaat niet door",
  no: "avlyst|kansellert",
  pl: "odwołane|odwołano|odwołany|odwołana|anulowane|anulowano|anulowany|anulowana",
  pt: "cancelado|cancelada|anulado|anulada|evento cancelado",
  ro: "anulat|anulată|anulata|eveniment anulat",
  ru: "отменено|отменена|отменён|отменен|отмена|отменяется",
  sl: "odpovedano|preklicano|odpovedana|preklicana",
  sq: "anuluar|i anuluar|u anulua",
  sv: "inställd|inställt|avbokat|avbokad|avbokning",
  tr: "iptal|İptal|İptal edildi|iptal edildi|iptal edilen etkinlik",
  uk: "скасовано|скасована|скасований|відмінено|відмінена",
  vi: "đã hủy|đã huỷ",
  zh: "已取消|取消|已取消的活动|已取消的活動",
};

const ANY = Object.values(WORDS).join("|").normalize("NFC");
/** `Canceled: …`, `[Annulé] …`, `Abgesagt – …`, `CANCELLED …` */
const BEFORE = new RegExp(
  `^\\s*(?:[[(【〔*]+\\s*(?:${ANY})\\s*[!]*\\s*[\\])】〕*]+\\s*[:：.!–—-]*|(?:${ANY})\\s*(?:[:：!|]+|\\s[–—-]+|[–—](?=\\s)))\\s*`,
  "iu",
);
/** `… (cancelled)`, `… – annulé` */
const AFTER = new RegExp(
  `\\s*(?:[[(【〔*]+\\s*(?:${ANY})\\s*[!]*\\s*[\\])】〕*]+|\\s[–—-]+\\s*(?:${ANY})[!.]*|[:：|]\\s*(?:${ANY})[!.]*)\\s*$`,
  "iu",
);
/** `… has been cancelled` */
const AT_END = new RegExp(`\\s+(?:(?:is|was|has been|wurde|ist|est|a été)\\s+)?(?:${ANY})[!.]*\\s*$`, "iu");
const AT_START = new RegExp(`^(${ANY})\\s+(?=\\S)`, "iu");
const ALL = new RegExp(`^(?:${ANY})[!.]*$`, "iu");
/** Replies and forwards of mail clients stand before all else. */
const MAIL = /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*:\s*)+/iu;
/** What is longer is cut when it is shown. */
const LONGEST = 1200;
const NOT = /(?:^|\s)(?:not|never|nicht|pas|non|no|niet|nie)$/iu;

/** Without a sign after it, a word says so before a title of its own: `Cancelled European Council`, not `Cancelled contracts`. */
const before = (title: string): string => {
  const [whole = "", word = ""] = AT_START.exec(title) ?? [];
  const first = title.charAt(whole.length);
  return word !== "" && (first !== first.toLowerCase() || word === word.toUpperCase())
    ? title.slice(whole.length)
    : title;
};

/** The title without the words that say that the meeting is off; nothing where it does not say so. */
export function offTitle(title: string): string | undefined {
  const bare = title.slice(0, LONGEST).replace(/\s+/g, " ").normalize("NFC").trim().replace(MAIL, "");
  if (ALL.test(bare)) return bare;
  const forms = [bare.replace(BEFORE, ""), bare.replace(AFTER, ""), before(bare), bare.replace(AT_END, "")];
  const form = forms.find((one) => one !== bare);
  return form === undefined || NOT.test(form) ? undefined : form;
}
