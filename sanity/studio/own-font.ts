/** Fonts that machines have, in the order of their likeness to the one that Studio is drawn for. */
const UPRIGHT = [
  'Inter',
  'Inter Variable',
  'Segoe UI',
  'Roboto',
  'Helvetica Neue',
  'Liberation Sans',
  'Arial',
  'DejaVu Sans',
]

/**
 * Takes the letters of Studio from the editor's machine. Its style sheet would fetch them from Sanity's servers, which
 * tells others who works here and fails without a network; faces added by a script come before those of style sheets.
 */
export function takeOwnFont(fonts: FontFaceSet): void {
  for (const style of ['normal', 'italic']) {
    const names = style === 'normal' ? UPRIGHT : UPRIGHT.map((name) => `${name} Italic`)
    const source = [...names, ...UPRIGHT].map((name) => `local('${name}')`).join(', ')
    fonts.add(new FontFace('Inter', source, { style, weight: '400 700' }))
  }
}
