import { Environment } from "#shared/environment.ts";

/** A deployment's environment. */
export const anEnvironment = (given: Partial<Environment> = {}): Environment => ({
  ...Environment.parse({
    CASE_TABLE: "cases",
    DUTY_TOPIC_ARN: "arn:aws:sns:ap-southeast-1:000000000000:duty",
    PUBLIC_URL: "https://intake.example.org",
    PEPPER_SECRET: "pepper",
    LINK_SECRET: "link",
    META_SECRET: "meta",
    SMS_SECRET: "sms",
  }),
  ...given,
});
