import { formSheets, styleSheets } from '../../style-sheets'

/** The style sheet of the form by which anybody writes to the editors. */
export const GET = (): Promise<Response> => styleSheets(formSheets)
