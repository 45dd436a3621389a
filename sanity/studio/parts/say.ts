/** Sentences of Studio in another language, by the English ones. */
export type Twins = Readonly<Record<string, string>>

let twins: Twins = {}

/** Chooses the language of Studio, before its code is loaded: sentences are said when their files are. */
export function speak(chosen: Twins): void {
  twins = chosen
}

/**
 * A sentence of Studio for whoever reads it, with values in the places of `{name}`.
 * @param english the sentence as it is written in the code; one without a twin stays as it is
 */
export function say(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = Object.hasOwn(twins, english) ? (twins[english] ?? english) : english
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
