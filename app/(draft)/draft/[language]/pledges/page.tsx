export { default, generateMetadata } from '../../../../(site)/[language]/pledges/page'
