import { onOneLine, type Citation } from './citation.ts'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as TeX writes it, in two braces: the first end the field, the second keep its capitals and an organisation's name whole. */
function value(text: string): string {
  return `{{${onOneLine(text).replaceAll(/[\\{}&%$#_~^]/g, (sign) => escapes[sign] ?? `\\${sign}`)}}}`
}

/** A reference for BibTeX and BibLaTeX, UTF-8. What is not known has no field. @see https://ctan.org/pkg/biblatex */
export function bibtexFile({ kind, title, author, date, number, key, url, language }: Citation): string {
  const [year, month] = date?.split('-') ?? []
  const fields = [
    ['title', value(title)],
    ['author', author && value(author)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', date && `{${date}}`],
    ['number', number && value(number)],
    // BibTeX takes an address as it is: it has no braces, which are written in code.
    ['url', `{${url}}`],
    ['language', language && `{${language}}`],
  ].flatMap(([name, text]) => (text ? [`  ${name} = ${text},\n`] : []))
  return `@${kind === 'report' ? 'techreport' : 'misc'}{${key},\n${fields.join('')}}\n`
}
