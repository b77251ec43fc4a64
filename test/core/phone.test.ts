import parsePhoneNumberFromString from "libphonenumber-js/min";
import { describe, expect, it } from "vitest";
import { otherWritings, phoneNumber } from "#core/phone.ts";
import { latinDigits } from "#core/text.ts";

describe("a Pakistani mobile number", () => {
  it.each([
    "+923000000001",
    "923000000001",
    "03000000001",
    "3000000001",
    "00923000000001",
    "+92 300 0000001",
    "+92-300-0000001",
    "+92 (300) 000.0001",
    "+92 0300 0000001",
    "0092 300 0000001",
    "0300-0000001",
    " 0300 0000001\n",
    "۰۳۰۰۰۰۰۰۰۰۱",
    "٠٣٠٠٠٠٠٠٠٠١",
    "+۹۲۳۰۰۰۰۰۰۰۰۱",
    "\u200E+923000000001\u202C",
  ])("is the same number, written %j", (written) => {
    expect(phoneNumber(written)).toBe("+923000000001");
  });
});

it.each(["0", "92", "+92", "0092"])(
  "a mobile number of each network is read after %s as the library reads it",
  (before) => {
    const numbers = Array.from({ length: 50 }, (_, network) => `${before}3${String(network).padStart(2, "0")}1234567`);
    expect(numbers.map(phoneNumber)).toEqual(
      numbers.map(
        (number) => parsePhoneNumberFromString(number.replace(/^00/, "+").replace(/^92/, "+92"), "PK")?.number,
      ),
    );
  },
);

describe("a number from elsewhere", () => {
  it.each([
    ["a landline of Karachi", "021 34560001", "+922134560001"],
    ["the United States", "15550100001", "+15550100001"],
    ["the United States, with 00", "0015550100001", "+15550100001"],
    ["a landline of Belgium, as long as a mobile number without its 0", "3221234567", "+3221234567"],
    ["the United Kingdom", "+44 20 7946 0001", "+442079460001"],
    ["Argentina, whose mobiles keep their 9", "5491100000001", "+5491100000001"],
    ["Mexico", "+525500000001", "+525500000001"],
    ["Mexico, as WhatsApp writes it", "5215500000001", "+525500000001"],
    ["Mexico, as WhatsApp wrote it with a plus", "+5215500000001", "+525500000001"],
    ["Bielefeld, whose own 521 stands elsewhere", "+495210000000001", "+495210000000001"],
    ["Mexico, where the 1 belongs to the number", "+521550000000", "+521550000000"],
  ])("is read: %s", (_where, written, number) => {
    expect(phoneNumber(written)).toBe(number);
  });
});

describe("what is no number", () => {
  it.each([
    ["a helpline", "1098"],
    ["a short code", "8000"],
    ["a short code with its country", "+92 1098"],
    ["a sender's name", "JazzCash"],
    ["a name with a number in it", "Jazz 03000000001"],
    ["a number with an extension", "+923000000001;ext=1"],
    ["a link to a number", "tel:+923000000001"],
    ["a business-scoped id", "PK.70000000000000000001"],
    ["a parent's id", "PK.ENT.70000000000000000001"],
    ["too long", "9230000000010000000"],
    ["too short with a trunk 0", "0300 000"],
    ["no digits", "+ ( ) - . - +"],
    ["nothing", ""],
    ["withheld", "anonymous"],
  ])("is none: %s", (_what, written) => {
    expect(phoneNumber(written)).toBeUndefined();
  });
});

describe("digits", () => {
  it.each([
    ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["گھر نمبر ۱۲، گلی 3", "گھر نمبر 12، گلی 3"],
  ])("of %s are written in Latin", (written, latin) => {
    expect(latinDigits(written)).toBe(latin);
  });
});

describe("another writing of a number", () => {
  it.each([
    ["an Argentine mobile", "+5491100000001", "+541100000001"],
    ["an Argentine mobile without its 9", "+541100000001", "+5491100000001"],
    ["a Brazilian mobile", "+5511900000001", "+551100000001"],
    ["a Brazilian mobile without its 9", "+551160000001", "+5511960000001"],
  ])("is known of %s", (_whose, number, other) => {
    expect(otherWritings(number)).toEqual([other]);
  });

  it.each([
    ["Pakistan", "+923000000001"],
    ["Mexico, which is written one way", "+525500000001"],
    ["an Argentine number that is too short", "+54110000001"],
    ["an Argentine number that is too long", "+54911000000012"],
    ["a Brazilian landline", "+551130000001"],
    ["a Brazilian number that is too long", "+55119000000012"],
    ["a number that only holds the same digits", "+1549110000000"],
  ])("is not known of %s", (_whose, number) => {
    expect(otherWritings(number)).toEqual([]);
  });
});
