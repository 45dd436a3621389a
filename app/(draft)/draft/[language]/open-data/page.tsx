export { default, generateMetadata } from '@/app/(site)/[language]/open-data/page'
