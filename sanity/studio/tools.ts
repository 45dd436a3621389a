import type { ConfigContext, Tool } from 'sanity'
import { calendarTool } from './calendar/ui/calendar-tool.ts'
import { consentTool } from './consent/ui/consent-tool.ts'
import { healthTool } from './health/ui/health-tool.ts'
import { helpTool } from './help/ui/help-tool.ts'
import type { StudioSettings } from './connection/settings.ts'
import { inboxTool } from './inbox/ui/inbox-tool.ts'
import { importTool } from './import/ui/import-tool.ts'
import { mediaTool } from './media/ui/media-tool.ts'
import { manyTool } from './many/ui/many-tool.ts'
import { peopleTool } from './people/ui/people-tool.ts'
import { linksTool } from './review/ui/links-tool.ts'
import { statusTool } from './status/ui/status-tool.ts'
import { todayTool } from './today/ui/today-tool.ts'

/** The tools that everybody has, in the order of the bar; those of the plugins keep their places among them. */
export const orderTools =
  ({ inboxDays, sendsMail, needsSecondPerson, hasUpkeep, backend, projectId }: StudioSettings) =>
  (tools: Tool[], { currentUser }: ConfigContext): Tool[] => {
    const isAdministrator = currentUser?.roles.some(({ name }) => name === 'administrator')
    // The query tool shows everything there is: for administrators only.
    const given = isAdministrator ? tools : tools.filter(({ name }) => name !== 'vision')
    const ofAdministrators = isAdministrator ? [statusTool] : []
    const inbox = { days: inboxDays, sendsMail }
    return [
      todayTool(inbox),
      inboxTool(inbox),
      ...given,
      calendarTool(hasUpkeep),
      mediaTool,
      manyTool(needsSecondPerson),
      linksTool,
      consentTool,
      healthTool,
      importTool,
      peopleTool({ backend, projectId }),
      helpTool,
      ...ofAdministrators,
    ]
  }
