/** A body with annexes behind it: its last section ends before them, theirs is the last of the file. */
export function withAnnexSections(main: string, annexes: string, last: string): string {
  if (last === "") return main;
  const end = main.lastIndexOf("</w:body>");
  const body = main.slice(0, end);
  // The properties of the last section are the last child of the body (ISO/IEC 29500-1, 17.6.17).
  const own = /<w:sectPr\b(?:[^>]*\/>|(?:(?!<w:sectPr\b)[\s\S])*?<\/w:sectPr>)\s*$/.exec(body);
  const before = own ? body.slice(0, own.index) : body;
  const properties = own ? own[0].trim() : "<w:sectPr/>";
  const breaking = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties}</w:pPr></w:p>`;
  return before + breaking + annexes + last + main.slice(end);
}
