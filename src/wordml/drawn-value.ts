/**
 * What a chart shows for a stored text: numbers as Vietnamese writes them ("22.6" → "22,6"), each apart from the next.
 */
export const drawnValue = (stored: string, isNumber: boolean): string =>
  `${isNumber ? vietnameseNumber(stored.trim()) : stored}; `;

function vietnameseNumber(stored: string): string {
  const value = Number(stored);
  if (stored === "" || !Number.isFinite(value)) return stored;
  // Doubles carry 15 digits: 22.600000000000001 was typed as 22.6.
  const [whole = "", fraction] = plain(Number(value.toPrecision(15))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

const plain = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/\.?0+$/, "") : text;
};
