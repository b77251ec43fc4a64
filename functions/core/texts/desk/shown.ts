/** What came where it is no text, and the fields it came in: the parsers' words, as the desk says them. */
interface Shown {
  readonly sorts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** Before the number of a contact card. */
  readonly card: string;
}

const en: Shown = {
  sorts: {
    call: "Call",
    "hung up in the menu": "she hung up in the menu",
    "left the queue": "she hung up while she waited",
    "asked to be called": "she asked to be called",
    answered: "answered",
    text: "Message without words",
    image: "Picture",
    video: "Film",
    audio: "Sound",
    voice: "Voice note",
    "voice note": "Voice note",
    document: "Document",
    file: "File",
    attachment: "Attachment",
    sticker: "Sticker",
    location: "Place",
    "contact card": "Contact card",
    "her number, as asked for": "Her number, as we asked",
    interactive: "Answer to our buttons",
    button: "She pressed a button",
    button_reply: "She pressed a button",
    list_reply: "She chose from a list",
    nfm_reply: "She filled in a form",
    call_permission_reply: "Whether we may call her",
    postback: "She pressed a button",
    reaction: "Reaction",
    "reaction taken back": "Reaction taken back",
    order: "Order",
    system: "Notice of the provider",
    "number or id changed": "Her number or id changed",
    "changed a message": "She changed a message",
    "took a message back": "She took a message back",
    "opened the chat": "She opened the chat",
    "the conversation changed hands": "Another app took the conversation, or gave it back",
    unsupported: "A message the provider does not hand over",
    "a message that could not be shown": "A message that could not be shown",
    "a message that could not be shown: ask her to send it again":
      "A message that could not be shown: ask her to send it again",
    "could not be read whole": "This message could not be read whole",
    "asked for no more texts": "She asked for no more texts",
    "asked for texts again": "She asked for texts again",
    fallback: "Shared link",
    share: "Shared post",
    post: "Shared post",
    ig_post: "Shared post",
    reel: "Shared film",
    ig_reel: "Shared film",
    story_mention: "She named us in a story: it is gone after a day",
    ephemeral: "Picture that vanishes: it cannot be shown",
    template: "Template",
    appointment_booking: "Appointment",
    unknown: "Message of an unknown kind",
  },
  fields: {
    value: "Value",
    description: "Description",
    answers: "Answers",
    latitude: "Latitude",
    longitude: "Longitude",
    name: "Name",
    address: "Address",
    link: "Link",
    title: "Title",
    ref: "Came by",
    advert: "Came by the advert",
    "answers story": "Answers the story",
    numbers: "numbers",
    emails: "e-mail",
    of: "of",
  },
  card: "Card",
};

const ur: Shown = {
  sorts: {
    call: "کال",
    "hung up in the menu": "مینو میں فون رکھ دیا",
    "left the queue": "انتظار میں فون رکھ دیا",
    "asked to be called": "واپس کال مانگی",
    answered: "بات ہوئی",
    text: "بغیر الفاظ کا پیغام",
    image: "تصویر",
    video: "ویڈیو",
    audio: "آواز",
    voice: "صوتی پیغام",
    "voice note": "صوتی پیغام",
    document: "دستاویز",
    file: "فائل",
    attachment: "منسلک چیز",
    sticker: "اسٹیکر",
    location: "جگہ",
    "contact card": "رابطہ کارڈ",
    "her number, as asked for": "اس کا نمبر، جو ہم نے مانگا تھا",
    interactive: "ہمارے بٹنوں کا جواب",
    button: "اس نے بٹن دبایا",
    button_reply: "اس نے بٹن دبایا",
    list_reply: "اس نے فہرست سے چنا",
    nfm_reply: "اس نے فارم بھرا",
    call_permission_reply: "کیا ہم اسے کال کر سکتے ہیں",
    postback: "اس نے بٹن دبایا",
    reaction: "ردِعمل",
    "reaction taken back": "ردِعمل واپس لیا",
    order: "آرڈر",
    system: "فراہم کنندہ کی اطلاع",
    "number or id changed": "اس کا نمبر یا شناخت بدل گئی",
    "changed a message": "اس نے ایک پیغام بدلا",
    "took a message back": "اس نے ایک پیغام واپس لیا",
    "opened the chat": "اس نے گفتگو کھولی",
    "the conversation changed hands": "گفتگو کسی اور ایپ نے لی یا واپس دی",
    unsupported: "ایسا پیغام جو فراہم کنندہ نہیں دیتا",
    "a message that could not be shown": "ایک پیغام جو دکھایا نہیں جا سکا",
    "a message that could not be shown: ask her to send it again":
      "ایک پیغام جو دکھایا نہیں جا سکا: اس سے دوبارہ بھیجنے کو کہیں",
    "could not be read whole": "یہ پیغام پورا پڑھا نہیں جا سکا",
    "asked for no more texts": "اس نے مزید پیغام نہ بھیجنے کو کہا",
    "asked for texts again": "اس نے پھر سے پیغام مانگے",
    fallback: "بھیجا ہوا لنک",
    share: "بھیجی ہوئی پوسٹ",
    post: "بھیجی ہوئی پوسٹ",
    ig_post: "بھیجی ہوئی پوسٹ",
    reel: "بھیجی ہوئی ویڈیو",
    ig_reel: "بھیجی ہوئی ویڈیو",
    story_mention: "اس نے اسٹوری میں ہمارا ذکر کیا: ایک دن بعد ختم ہو جاتی ہے",
    ephemeral: "غائب ہونے والی تصویر: دکھائی نہیں جا سکتی",
    template: "سانچہ",
    appointment_booking: "ملاقات کا وقت",
    unknown: "نامعلوم قسم کا پیغام",
  },
  fields: {
    value: "قدر",
    description: "تفصیل",
    answers: "جوابات",
    latitude: "عرض بلد",
    longitude: "طول بلد",
    name: "نام",
    address: "پتہ",
    link: "لنک",
    title: "عنوان",
    ref: "کہاں سے آئی",
    advert: "اشتہار سے آئی",
    "answers story": "اسٹوری کا جواب",
    numbers: "نمبر",
    emails: "ای میل",
    of: "ادارہ",
  },
  card: "کارڈ",
};

const shown = { en, ur };
export type ShownLanguage = keyof typeof shown;

/** What came, in the desk's language; a word that is new stands as it is. */
export function sortIn(language: ShownLanguage, words: string): string {
  const { sorts } = shown[language];
  const whole = sorts[words];
  if (whole !== undefined) return whole;
  const [first = "", ...rest] = words.split(": ");
  const known = sorts[first];
  if (rest.length > 0 && known !== undefined) return `${known} (${rest.join(": ")})`;
  const all = words.split(", ").map((word) => sorts[word] ?? word);
  return all.join(language === "ur" ? "، " : ", ");
}

/** The name of a field, in the desk's language: those of a form of ours stand as they are. */
export function fieldIn(language: ShownLanguage, name: string): string {
  const { fields, card } = shown[language];
  const [, number, rest] = /^card (\d+) (.+)$/.exec(name) ?? [];
  return number === undefined ? (fields[name] ?? name) : `${card} ${number}: ${fields[rest ?? ""] ?? rest}`;
}
