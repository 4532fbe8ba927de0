export declare const DESK_PAGES: readonly (readonly [name: string, title: string, text: string])[];
