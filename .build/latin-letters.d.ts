export declare const latinPattern: (pattern: string) => string;
export declare const withLatinLetters: (file: string, text: string) => string;
