import { describe, expect, test } from "vitest";
import { legacyText } from "../../../src/domain/text/legacy-text.ts";

const LOWER = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

/** The bytes of TCVN 5712:1993 (VN3), letter by letter as the standard's table lists them, in Windows-1252. */
const TCVN3: Readonly<Record<string, number>> = {
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ă: 0xa8,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  â: 0xa9,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  đ: 0xae,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ê: 0xaa,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ô: 0xab,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ơ: 0xac,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ư: 0xad,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
};

/** VNI-Windows: base and mark. */
const VNI: Readonly<Record<string, string>> = {
  à: "aø",
  á: "aù",
  ả: "aû",
  ã: "aõ",
  ạ: "aï",
  ă: "aê",
  ằ: "aè",
  ắ: "aé",
  ẳ: "aú",
  ẵ: "aü",
  ặ: "aë",
  â: "aâ",
  ầ: "aà",
  ấ: "aá",
  ẩ: "aå",
  ẫ: "aã",
  ậ: "aä",
  đ: "ñ",
  è: "eø",
  é: "eù",
  ẻ: "eû",
  ẽ: "eõ",
  ẹ: "eï",
  ê: "eâ",
  ề: "eà",
  ế: "eá",
  ể: "eå",
  ễ: "eã",
  ệ: "eä",
  ì: "ì",
  í: "í",
  ỉ: "æ",
  ĩ: "ó",
  ị: "ò",
  ò: "oø",
  ó: "où",
  ỏ: "oû",
  õ: "oõ",
  ọ: "oï",
  ô: "oâ",
  ồ: "oà",
  ố: "oá",
  ổ: "oå",
  ỗ: "oã",
  ộ: "oä",
  ơ: "ô",
  ờ: "ôø",
  ớ: "ôù",
  ở: "ôû",
  ỡ: "ôõ",
  ợ: "ôï",
  ù: "uø",
  ú: "uù",
  ủ: "uû",
  ũ: "uõ",
  ụ: "uï",
  ư: "ö",
  ừ: "öø",
  ứ: "öù",
  ử: "öû",
  ữ: "öõ",
  ự: "öï",
  ỳ: "yø",
  ý: "yù",
  ỷ: "yû",
  ỹ: "yõ",
  ỵ: "î",
};

const inTcvn3 = (text: string): string =>
  [...text].map((letter) => (TCVN3[letter] === undefined ? letter : String.fromCharCode(TCVN3[letter]))).join("");
const inVni = (text: string): string =>
  [...text].map((letter) => VNI[letter] ?? VNI[letter.toLowerCase()]?.toUpperCase() ?? letter).join("");

describe("every letter of the Vietnamese alphabet", () => {
  test.each([...LOWER])("%s", (letter) => {
    const capital = letter.toUpperCase();
    expect(legacyText(inTcvn3(letter), ".VnTime")).toBe(letter);
    expect(legacyText(inTcvn3(letter), ".VnTimeH")).toBe(capital);
    expect(legacyText(inVni(letter), "VNI-Times")).toBe(letter);
    expect(legacyText(inVni(capital), "VNI-Times")).toBe(capital);
  });

  test("together, and the capitals that TCVN3 has of its own", () => {
    expect(legacyText(inTcvn3(LOWER), ".VnArial")).toBe(LOWER);
    expect(legacyText(inTcvn3("ĂÂĐÊÔƠƯ"), ".VnTime")).toBe("ĂÂĐÊÔƠƯ");
    expect(legacyText(inVni(LOWER.toUpperCase()), "VNI-Helve")).toBe(LOWER.toUpperCase());
  });
});

test("names as they stand in old workbooks", () => {
  expect(legacyText("X· Th¹ch Liªn, huyÖn §øc Thä", ".VnTime")).toBe("Xã Thạch Liên, huyện Đức Thọ");
  expect(legacyText("Hµ TÜnh", ".VnTimeH")).toBe("HÀ TĨNH");
  expect(legacyText("Xaõ Thaïch Lieân, huyeän Ñöùc Thoï", "VNI-Times")).toBe("Xã Thạch Liên, huyện Đức Thọ");
});

test("a text that is Unicode already stays, though its font is an old one", () => {
  expect(legacyText("Xã Thạch Liên", ".VnTime")).toBe("Xã Thạch Liên");
  expect(legacyText("Đường", "VNI-Times")).toBe("Đường");
});

test("digits, codes and plain letters are the same in every font", () => {
  expect(legacyText("concentrated-land 1.234,5", ".VnTime")).toBe("concentrated-land 1.234,5");
  expect(legacyText("communes 12", "VNI-Times")).toBe("communes 12");
});
