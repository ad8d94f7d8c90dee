/** What the rules over words know of the language and of the law (`data/document-rules/*.yaml`); sources stand in the data. */
export interface CheckWords {
  readonly confusions: readonly {
    readonly wrong: string;
    readonly right: string;
    /** Wrong only right after one of these words. */
    readonly before?: readonly string[] | undefined;
    /** Wrong only right before one of these. */
    readonly after?: readonly string[] | undefined;
    /** Right when one of these follows. */
    readonly unless?: readonly string[] | undefined;
  }[];
  /** Words that may stand twice in a row: "luôn luôn". */
  readonly reduplications: readonly string[];
  /** Compounds of two syllables: "phát triển". Where two meet, a syllable may stand twice. */
  readonly compounds: ReadonlySet<string>;
  /** Syllables that are words by themselves: "xã". */
  readonly alone: ReadonlySet<string>;
  /** Abbreviations that need no explanation. */
  readonly abbreviations: readonly string[];
  /** Units of measure as printed, the longest first. */
  readonly units: readonly string[];
  /** Types of document as cited, in the case of a citation: "Nghị quyết". */
  readonly documentTypes: readonly string[];
  /** How the names of issuers begin: "UBND", "Thủ tướng". */
  readonly issuers: readonly string[];
  readonly capitals: {
    /** What may stand before "nhân dân" in lower case: "Ủy ban". */
    readonly people: readonly string[];
    /** What stands before "Nhà nước" where it acts: "Đảng và". */
    readonly state: readonly string[];
    /** Common nouns of administrative units, in lower case: "thị xã". */
    readonly units: readonly string[];
    /** Names whose common noun is part of them: "Thành phố Hồ Chí Minh". */
    readonly unitNames: readonly string[];
    /** Names of bodies in their right case; `always`: also where written in lower case throughout. */
    readonly bodies: readonly { readonly name: string; readonly always?: boolean | undefined }[];
  };
  /** What the symbols of cited documents say of their type and issuer. */
  readonly symbols: {
    /** By the abbreviation of a type ("NQ") the names it stands for. */
    readonly types: ReadonlyMap<string, readonly string[]>;
    /** By the abbreviation of an issuer ("TTg") how the name of the issuer begins. */
    readonly issuers: ReadonlyMap<string, readonly string[]>;
    /** Names that fit every document: "Văn bản". */
    readonly loose: readonly string[];
  };
  readonly style: {
    /** A blank between a number and the sign of its unit. */
    readonly unitSpace: boolean;
    /** Words before "năm" after which no year need follow: "đầu". */
    readonly beforeYear: readonly string[];
    /** Words after a bare "năm" that show the year is missing: "để". */
    readonly afterMissingYear: readonly string[];
  };
}
