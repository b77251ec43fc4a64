/** What the groups of the categories are called. */
export const groupNames = {
  A: { en: "Lethal and life-threatening", ur: "جان لیوا اور جان کو خطرہ" },
  B: { en: "Physical violence", ur: "جسمانی تشدد" },
  C: { en: "Sexual violence", ur: "جنسی تشدد" },
  D: { en: "Online violence", ur: "آن لائن تشدد" },
  E: { en: "Psychological, neglect, economic", ur: "نفسیاتی، غفلت، معاشی" },
  F: { en: "Harmful practices", ur: "نقصان دہ رسمیں" },
  G: { en: "Missing, abduction, trafficking", ur: "گمشدگی، اغوا، اسمگلنگ" },
  H: { en: "Labour and street", ur: "مزدوری اور سڑک" },
  I: { en: "Mental health and self-harm", ur: "ذہنی صحت اور خود کو نقصان" },
  J: { en: "Health and sexuality", ur: "صحت اور جنسیت" },
  K: { en: "Family and law", ur: "خاندان اور قانون" },
  L: { en: "Access, exclusion, school, peers", ur: "رسائی، محرومی، اسکول، ساتھی" },
} as const;
