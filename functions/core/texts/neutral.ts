/** Texts that say nothing to whoever else reads her phone: no helpline, no case, nothing of what she wrote. */
export interface NeutralText {
  readonly id: string;
  readonly texts: Readonly<Record<"ur" | "en" | "sd" | "ps", string>>;
}

const reminder: NeutralText["texts"] = {
  ur: "السلام علیکم۔ ایک چھوٹی سی یاد دہانی۔",
  en: "Hello. Just a short reminder.",
  sd: "السلام عليڪم. هڪ ننڍڙي ياد ڏياريندڙ نياپو.",
  ps: "السلام علیکم. یوه لنډه یادونه.",
};

/** What reminds her of an appointment: that there is one, nobody else reads out of it. Urdu where hers has no text. */
export function reminderText(language: string | undefined): string {
  const { ur, ...others } = reminder;
  return Object.entries(others).find(([name]) => name === language)?.[1] ?? ur;
}

/** Ready for a counselor to send or change. The Sindhi and Pashto want a native reader's eye before they go live. */
export const neutralTexts: readonly NeutralText[] = [
  {
    id: "when",
    texts: {
      ur: "السلام علیکم۔ بات کرنے کے لیے کون سا وقت مناسب ہے؟",
      en: "Hello. What time is good to talk?",
      sd: "السلام عليڪم. ڳالهائڻ لاءِ ڪهڙو وقت مناسب آهي؟",
      ps: "السلام علیکم. د خبرو لپاره کوم وخت مناسب دی؟",
    },
  },
  {
    id: "here",
    texts: {
      ur: "ہم یہاں ہیں۔ جب آسانی ہو تو لکھیں۔",
      en: "We are here. Write when it suits you.",
      sd: "اسان هتي آهيون. جڏهن آساني ٿئي ته لکو.",
      ps: "موږ دلته یو. کله چې اسانه وي، ولیکئ.",
    },
  },
  {
    id: "later",
    texts: {
      ur: "شکریہ۔ ہم تھوڑی دیر میں دوبارہ رابطہ کریں گے۔",
      en: "Thank you. We will be in touch again a little later.",
      sd: "مهرباني. اسان ٿوري دير ۾ ٻيهر رابطو ڪنداسين.",
      ps: "مننه. موږ به لږ وروسته بیا اړیکه ونیسو.",
    },
  },
  { id: "reminder", texts: reminder },
  {
    id: "safe",
    texts: {
      ur: "کیا ابھی لکھنا مناسب ہے؟ ہاں یا نہیں لکھ دیں۔",
      en: "Is it all right to write now? Just say yes or no.",
      sd: "ڇا هاڻي لکڻ مناسب آهي؟ ها يا نه لکو.",
      ps: "ایا اوس لیکل مناسب دي؟ هو یا نه ولیکئ.",
    },
  },
];
