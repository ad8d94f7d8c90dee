import { escapeXml } from "../../domain/text/escape-xml.ts";

/** Size of the slanted word, pt: three quarters of the width of a portrait page, so that it fits either way of the paper. */
const SIZE = "width:460pt;height:100pt";

/** Preset 136 is text along a straight line (ISO/IEC 29500-4, 14.1.2.20 and 19.1.2.20), as Word defines it in each file. */
const SHAPE_TYPE = [
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">',
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>',
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>',
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>',
  '<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>',
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>',
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>',
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>',
].join("");

/**
 * The part of a header with a word across each of its pages, behind the text and beside its layout. It is the shape that
 * Word itself makes for a watermark, by whose name Word and LibreOffice know it again. `index` tells the headers apart.
 */
export function withDraftMark(header: string, word: string, font: string, index: number): string {
  const text = escapeXml(word);
  const style = [
    "position:absolute;margin-left:0;margin-top:0",
    SIZE,
    "rotation:315;z-index:-251658752",
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin",
    "mso-position-vertical:center;mso-position-vertical-relative:margin",
  ].join(";");
  const shape = [
    `<v:shape id="PowerPlusWaterMarkObject${index}" o:spid="_x0000_s${2048 + index}" type="#_x0000_t136" alt="${text}"`,
    ` style="${style}" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>`,
    `<v:textpath style="font-family:&quot;${escapeXml(font)}&quot;;font-size:1pt" string="${text}"/></v:shape>`,
  ].join("");
  const run = `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${SHAPE_TYPE}${shape}</w:pict></w:r>`;
  const marked = header.replace("</w:pPr>", (end) => end + run);
  if (marked === header) throw new Error("A header without a paragraph cannot carry the mark of a draft.");
  return marked;
}
