/**
 * Where the clients of a bundle find their credentials, in place of the SDK's search: Lambda puts them into the environment.
 * The search through profiles, sign-ins and other kinds of machine would be a third of what is deployed.
 */
export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";
