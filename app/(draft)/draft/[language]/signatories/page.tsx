export { default, generateMetadata } from '../../../../(site)/[language]/signatories/page'
