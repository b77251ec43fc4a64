/** A category as people read it. The codes are what stands on a case. */
export interface CategoryName {
  readonly group: string;
  readonly en: string;
  readonly ur: string;
}

/** The 71 categories: a proposal, since the helpline's own list is not public. */
export const categoryNames: Readonly<Record<string, CategoryName>> = {
  "LTH-MUR": { group: "Lethal and life-threatening", en: "Murder / homicide", ur: "قتل" },
  "LTH-HON": {
    group: "Lethal and life-threatening",
    en: "Honour killing, done or threatened (karo-kari, siyah-kari, tor-tora)",
    ur: "غیرت کے نام پر قتل (کاروکاری)",
  },
  "LTH-RMU": { group: "Lethal and life-threatening", en: "Murder after rape", ur: "زیادتی کے بعد قتل" },
  "LTH-ATT": {
    group: "Lethal and life-threatening",
    en: "Attempted murder / serious injury",
    ur: "اقدامِ قتل / شدید زخمی کرنا",
  },
  "LTH-THR": { group: "Lethal and life-threatening", en: "Threat to life", ur: "جان سے مارنے کی دھمکی" },
  "PHY-DOM": {
    group: "Physical violence",
    en: "Domestic violence (partner or in-laws)",
    ur: "گھریلو تشدد (شوہر یا سسرال کی طرف سے)",
  },
  "PHY-CHD": { group: "Physical violence", en: "Physical abuse of a child at home", ur: "گھر میں بچے پر جسمانی تشدد" },
  "PHY-CRP": {
    group: "Physical violence",
    en: "Corporal punishment (school, madrassah, workplace)",
    ur: "جسمانی سزا (اسکول، مدرسہ یا کام کی جگہ)",
  },
  "PHY-ACD": { group: "Physical violence", en: "Acid attack", ur: "تیزاب گردی" },
  "PHY-BRN": { group: "Physical violence", en: "Burning (stove, immolation)", ur: "جلانا (چولہا، آگ لگانا)" },
  "PHY-POL": {
    group: "Physical violence",
    en: "Police torture / violence in custody",
    ur: "پولیس تشدد / حراست میں تشدد",
  },
  "PHY-WIT": { group: "Physical violence", en: "Child who witnesses domestic violence", ur: "گھریلو تشدد کا گواہ بچہ" },
  "PHY-OTH": { group: "Physical violence", en: "Other physical torture", ur: "دیگر جسمانی تشدد" },
  "SEX-RAP": { group: "Sexual violence", en: "Rape", ur: "جنسی زیادتی (ریپ)" },
  "SEX-GNG": { group: "Sexual violence", en: "Gang rape", ur: "اجتماعی جنسی زیادتی" },
  "SEX-SOD": {
    group: "Sexual violence",
    en: "Sodomy / rape of a boy or man",
    ur: "بدفعلی (لڑکے یا مرد کے ساتھ جنسی زیادتی)",
  },
  "SEX-CSA": { group: "Sexual violence", en: "Child sexual abuse other than rape", ur: "بچے کے ساتھ جنسی بدسلوکی" },
  "SEX-ASL": {
    group: "Sexual violence",
    en: "Sexual assault, molestation, attempted rape",
    ur: "جنسی حملہ / دست درازی / زیادتی کی کوشش",
  },
  "SEX-INC": { group: "Sexual violence", en: "Incest", ur: "محرم رشتے دار کی جانب سے جنسی زیادتی" },
  "SEX-MAR": { group: "Sexual violence", en: "Marital sexual violence", ur: "ازدواجی جنسی تشدد" },
  "SEX-HRW": { group: "Sexual violence", en: "Sexual harassment at work", ur: "کام کی جگہ پر جنسی ہراسانی" },
  "SEX-HRP": {
    group: "Sexual violence",
    en: "Sexual harassment in public or in education",
    ur: "عوامی مقام یا تعلیمی ادارے میں جنسی ہراسانی",
  },
  "SEX-EXP": {
    group: "Sexual violence",
    en: "Commercial sexual exploitation / forced prostitution",
    ur: "تجارتی جنسی استحصال / جبری جسم فروشی",
  },
  "ONL-CSA": {
    group: "Online violence",
    en: "Online child sexual abuse and exploitation (grooming, CSAM)",
    ur: "آن لائن بچوں کا جنسی استحصال",
  },
  "ONL-BLK": {
    group: "Online violence",
    en: "Blackmail with images or video (sextortion)",
    ur: "تصاویر یا ویڈیو سے بلیک میلنگ",
  },
  "ONL-HAR": {
    group: "Online violence",
    en: "Online harassment, stalking, fake profile, hacking",
    ur: "آن لائن ہراسانی (جعلی پروفائل، ہیکنگ، پیچھا کرنا)",
  },
  "PSY-EMO": {
    group: "Psychological, neglect, economic",
    en: "Emotional abuse, threats, stalking",
    ur: "ذہنی و جذباتی تشدد، دھمکیاں، پیچھا کرنا",
  },
  "PSY-BUL": {
    group: "Psychological, neglect, economic",
    en: "Bullying, in person or online",
    ur: "بُلنگ (ہم عمروں کی طرف سے ستانا)",
  },
  "NEG-NEG": {
    group: "Psychological, neglect, economic",
    en: "Neglect of a child or dependant",
    ur: "بچے یا زیرِ کفالت فرد سے غفلت",
  },
  "NEG-ABN": {
    group: "Psychological, neglect, economic",
    en: "Abandoned, found or unaccompanied child (newborn too)",
    ur: "لاوارث یا چھوڑا ہوا بچہ (نومولود سمیت)",
  },
  "ECO-DEN": {
    group: "Psychological, neglect, economic",
    en: "Economic abuse / denial of resources",
    ur: "معاشی تشدد / وسائل سے محرومی",
  },
  "CON-CNF": {
    group: "Psychological, neglect, economic",
    en: "Wrongful confinement, restricted movement",
    ur: "حبسِ بے جا / نقل و حرکت پر پابندی",
  },
  "HTP-CHM": { group: "Harmful practices", en: "Child marriage", ur: "کم عمری کی شادی" },
  "HTP-FRM": { group: "Harmful practices", en: "Forced marriage", ur: "جبری شادی" },
  "HTP-VNI": {
    group: "Harmful practices",
    en: "Vani, swara, sang chatti (marriage as compensation)",
    ur: "ونی / سوارہ / سنگ چٹی",
  },
  "HTP-CUS": {
    group: "Harmful practices",
    en: "Other customary marriage (watta satta, walwar, haq bakhshish)",
    ur: "وٹہ سٹہ / ولور / حق بخشش (قرآن سے شادی)",
  },
  "HTP-DOW": { group: "Harmful practices", en: "Dowry-related violence", ur: "جہیز کے باعث تشدد" },
  "HTP-JIR": { group: "Harmful practices", en: "Jirga or panchayat decree", ur: "جرگے یا پنچایت کا فیصلہ" },
  "HTP-FGM": {
    group: "Harmful practices",
    en: "FGM and other harmful bodily practice",
    ur: "ختنۂ نسواں / دیگر نقصان دہ جسمانی رسم",
  },
  "HTP-CNV": { group: "Harmful practices", en: "Forced conversion", ur: "جبری تبدیلیِ مذہب" },
  "HTP-FWM": {
    group: "Harmful practices",
    en: "Marriage of own choice: couple at risk",
    ur: "پسند کی شادی کرنے والے جوڑے کو خطرہ",
  },
  "MIS-KID": { group: "Missing, abduction, trafficking", en: "Kidnapping / abduction", ur: "اغوا" },
  "MIS-RAN": { group: "Missing, abduction, trafficking", en: "Kidnapping for ransom", ur: "اغوا برائے تاوان" },
  "MIS-PAR": {
    group: "Missing, abduction, trafficking",
    en: "Parental abduction",
    ur: "والد یا والدہ کی جانب سے بچے کا اغوا",
  },
  "MIS-LST": { group: "Missing, abduction, trafficking", en: "Lost or missing child", ur: "گمشدہ بچہ" },
  "MIS-RUN": { group: "Missing, abduction, trafficking", en: "Runaway", ur: "گھر سے چلے جانا" },
  "MIS-ADM": { group: "Missing, abduction, trafficking", en: "Missing woman or adult", ur: "لاپتہ خاتون یا بالغ فرد" },
  "TRF-TIP": {
    group: "Missing, abduction, trafficking",
    en: "Trafficking in persons (internal, cross-border)",
    ur: "انسانی اسمگلنگ (اندرونِ ملک یا سرحد پار)",
  },
  "LAB-CHL": { group: "Labour and street", en: "Child labour", ur: "بچوں سے مشقت (چائلڈ لیبر)" },
  "LAB-DOM": { group: "Labour and street", en: "Child domestic worker", ur: "گھریلو ملازم بچہ یا بچی" },
  "LAB-BND": { group: "Labour and street", en: "Bonded labour", ur: "جبری مشقت" },
  "LAB-STR": {
    group: "Labour and street",
    en: "Begging / street-connected child",
    ur: "بھیک منگوانا / گلیوں میں رہنے والا بچہ",
  },
  "MHS-SUI": {
    group: "Mental health and self-harm",
    en: "Suicide: thoughts, attempt or death",
    ur: "خودکشی (خیال، کوشش یا موت)",
  },
  "MHS-SLF": { group: "Mental health and self-harm", en: "Self-harm", ur: "خود کو نقصان پہنچانا" },
  "MHS-EMO": {
    group: "Mental health and self-harm",
    en: "Emotional distress (fear, low mood, anger)",
    ur: "جذباتی پریشانی (خوف، اداسی، غصہ)",
  },
  "MHS-TRM": { group: "Mental health and self-harm", en: "Traumatic distress", ur: "صدمے کے اثرات (ٹراما)" },
  "MHS-SUB": { group: "Mental health and self-harm", en: "Substance use and addiction", ur: "نشہ اور لت" },
  "HLT-MED": {
    group: "Health and sexuality",
    en: "Medical care or medico-legal examination",
    ur: "طبی امداد / میڈیکو لیگل معائنہ",
  },
  "HLT-SRH": {
    group: "Health and sexuality",
    en: "Pregnancy, reproductive health, HIV",
    ur: "حمل، تولیدی صحت، ایچ آئی وی",
  },
  "SXL-INF": {
    group: "Health and sexuality",
    en: "Questions on puberty and sexuality",
    ur: "بلوغت اور جنسیت سے متعلق سوالات",
  },
  "FAM-REL": { group: "Family and law", en: "Family or marital problem", ur: "خاندانی یا ازدواجی مسئلہ" },
  "LEG-DIV": { group: "Family and law", en: "Divorce, khula, dissolution of marriage", ur: "طلاق، خلع، تنسیخِ نکاح" },
  "LEG-CUS": { group: "Family and law", en: "Child custody and visits", ur: "بچوں کی تحویل اور ملاقات" },
  "LEG-MNT": {
    group: "Family and law",
    en: "Maintenance, dower, return of dowry",
    ur: "نان نفقہ، حق مہر، سامانِ جہیز کی واپسی",
  },
  "LEG-INH": { group: "Family and law", en: "Inheritance and property", ur: "وراثت اور جائیداد" },
  "LEG-DOC": {
    group: "Family and law",
    en: "Documents (birth registration, CNIC, nikahnama)",
    ur: "دستاویزات (پیدائش کا اندراج، شناختی کارڈ، نکاح نامہ)",
  },
  "LEG-ACC": {
    group: "Family and law",
    en: "Woman or child accused or detained",
    ur: "خاتون یا بچہ بطور ملزم / زیرِ حراست",
  },
  "ACC-SVC": {
    group: "Access, exclusion, school, peers",
    en: "Access to services (shelter, education, essential needs)",
    ur: "سہولیات تک رسائی (پناہ گاہ، تعلیم، بنیادی ضروریات)",
  },
  "DIS-EXC": {
    group: "Access, exclusion, school, peers",
    en: "Discrimination and exclusion",
    ur: "امتیازی سلوک اور محرومی",
  },
  "EDU-OCC": {
    group: "Access, exclusion, school, peers",
    en: "Problem at school or work",
    ur: "تعلیم یا کام کا مسئلہ",
  },
  "PER-REL": {
    group: "Access, exclusion, school, peers",
    en: "Friends, classmates, partners",
    ur: "دوستوں، ہم جماعتوں یا تعلق کے مسائل",
  },
};
