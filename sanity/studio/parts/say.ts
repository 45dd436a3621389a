/**
 * A sentence of Studio for whoever reads it, with values in the places of `{name}`.
 * @param english the sentence as it is written in the code
 */
export function say(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  return english.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
