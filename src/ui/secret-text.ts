/** An ID number (15, 18 and more characters), a mobile or a bank card, whatever blanks and hyphens stand in it. */
const SECRET = /(?<!\d)(\d{17}[\dXx]\d{0,4}|\d{15,19}|1[3-9]\d{9})(?!\d)/;

/** Does a text that somebody typed read as if it held such a number? Long decimals and ids are not taken for one. */
export const findSecretText = (text: string): boolean =>
  !/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text) && SECRET.test(text.replace(/(?<=\d)[ -](?=\d)/g, ""));
