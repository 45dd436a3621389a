export { default, generateMetadata } from '@/app/(site)/[language]/signatories/page'
