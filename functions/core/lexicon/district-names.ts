/** Other names of districts and their towns. One line a district: its English name | other names, Roman or Urdu. */
export const districtNames = `
Rawalpindi | pindi / rwp / pindi _bhattian / پنڈی / taxila / gujar _khan / kahuta / murree / مری
Faisalabad | lyallpur / lailpur / lyalpur / fsd / لائلپور / لائل _پور / jaranwala / samundri
Shaheed Benazirabad | nawabshah / nawab _shah / نوابشاہ / نواب _شاہ / نوابشاھ / نواب _شاھ
Lahore | lhr / lahor / لہور / raiwind / shahdara / شاہدرہ
Islamabad | isb / islam _abad / islamabaad
Karachi Central | nazimabad / liaquatabad / fb _area / new _karachi / ناظم _آباد / ناظم آباد
Karachi East | gulshan / jamshed _town / گلشن _اقبال
Karachi South | lyari / saddar _karachi / clifton / لیاری
Karachi West | orangi / اورنگی / mominabad
Hyderabad | hyd / hyderabaad / haidrabad / حیدر _آباد / حيدرآباد / latifabad / qasimabad
Karachi | karachi / khi / kirachi / کراچی / ڪراچي
Dera Ghazi Khan | dg _khan / d _g _khan / ڈی _جی _خان
Dera Ismail Khan | di _khan / d _i _khan / ڈی _آئی _خان
Rahim Yar Khan | rahimyar _khan / ryk / sadiqabad / صادق _آباد / khanpur
Sahiwal | montgomery / chichawatni
Attock | campbellpur / hazro / fateh _jang
Toba Tek Singh | toba / gojra / kamalia / ٹوبہ
Mandi Bahauddin | mandi _bahaudin / phalia / منڈی _بہاوالدین
Bahawalpur | bhawalpur / bwp / ahmedpur
Kambar Shahdadkot | qambar / shahdadkot / قمبر / قنبر
Larkana | larkano / لاڙڪاڻو / ratodero
Sukkur | sakhar / سکھر / سکر / rohri
Khairpur | khairpur _mirs / خيرپور
Naushahro Feroze | naushero / moro / نوشہرو
Tharparkar | thar / mithi / تھر
Mirpur Khas | mirpurkhas / میرپورخاص
Umerkot | amarkot / umarkot
Thatta | ٺٽو / makli
Sanghar | tando _adam / shahdadpur
Peshawar | pekhawar / pishawar / پېښور / پيښور
Swat | mingora / مینگورہ / saidu
Lower Dir | timergara / تیمرگرہ
Upper Dir | dir _bala
Charsadda | charsada / چارسده
North Waziristan | miranshah / miran _shah / میرانشاہ
South Waziristan | wana / وانا
Kurram | parachinar / پاراچنار
Khyber | landi _kotal / jamrud / bara _khyber
Abbottabad | abbotabad / havelian
Mansehra | balakot / بالاکوٹ
Quetta | kuetta / koita / کوئٹه
Kech | turbat / تربت
Lasbela | hub / uthal / حب _چوکی
Killa Abdullah | qila _abdullah
Nasirabad | dera _murad _jamali
Muzaffarabad | mzd / مظفرآباد
Poonch | rawalakot / راولاکوٹ
Gilgit | gilgat
Skardu | baltistan / سکردو
Sialkot | daska / pasrur / سيالکوٹ
Gujranwala | gujranwla / kamoke / گجرانوالہ
Sheikhupura | shekhupura / muridke
Kasur | chunian / pattoki / zila _kasur / kasur _city
Layyah | lyah / leiah
Multan | shujabad / jalalpur
Muzaffargarh | alipur / kot _addu / مظفرگڑھ
Vehari | burewala / mailsi / بورے _والا
Okara | depalpur / renala
Jhelum | jehlum / dina
Nankana Sahib | nankana / ننکانہ
Chiniot | rabwah / chenab _nagar
`;

/** Names that are also everyday words (kasur: fault, bagh: garden): they count only beside "zila" or "me rehti hun". */
export const everydayNames = [
  "Kasur",
  "Bagh",
  "Nagar",
  "Tank",
  "Kurram",
  "Khyber",
  "Kech",
  "Haveli",
  "Karak",
  "Jhang",
  "Darel",
  "Duki",
  "Gupis-Yasin",
  "Malir",
  "Mirpur",
  "Hub",
];
