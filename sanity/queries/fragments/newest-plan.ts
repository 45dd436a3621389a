/** Whether a document is the action plan that began last: the one that people mean by “the plan”. */
export const isNewestPlan = /* groq */ `
  "isNewestPlan": select(
    _type == "napDocument" && kind == "actionPlan" && defined(period.from) => count(*[
      _type == "napDocument" && kind == "actionPlan" && defined(slug.current) && period.from > ^.period.from
    ]) == 0,
    false
  )`
