/** What every XML part of a package begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The transitional namespace of WordprocessingML, which every program writes (ISO/IEC 29500-4). */
export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The declaration of its prefix in the root of a part. */
export const XMLNS_W = `xmlns:w="${WORD_NAMESPACE}"`;
