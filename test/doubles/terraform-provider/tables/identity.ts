import type { BlockTable } from '../schema.ts';

const CONDITION = { condition: { times: 'once', has: 'title! expression! description?' } } as const;

/** Identities and who may act as them, as far as fixtures use them. */
export const IDENTITY: Readonly<Record<string, BlockTable>> = {
  google_service_account: {
    has: 'id= email= name= member= unique_id= account_id! display_name? description? project? disabled?:bool',
  },
  google_service_account_key: { has: 'id= name= private_key= service_account_id! key_algorithm?' },
  google_service_account_iam_member: {
    has: 'id= etag= service_account_id! role! member!',
    blocks: CONDITION,
  },
  google_service_account_iam_binding: {
    has: 'id= etag= service_account_id! role! members!:set(string)',
    blocks: CONDITION,
  },
  google_project_iam_custom_role: {
    has: 'id= name= deleted=:bool role_id! title! permissions!:set(string) project? description? stage?',
  },
  google_project_iam_member: { has: 'id= etag= project! role! member!', blocks: CONDITION },
  google_project_iam_binding: { has: 'id= etag= project! role! members!:set(string)', blocks: CONDITION },
  google_iam_workload_identity_pool: {
    has: 'id= name= state= workload_identity_pool_id! display_name? description? project? disabled?:bool',
  },
  google_iam_workload_identity_pool_provider: {
    has: 'id= name= state= workload_identity_pool_id! workload_identity_pool_provider_id! display_name? description? project? disabled?:bool attribute_condition? attribute_mapping?:map(string)',
    blocks: {
      oidc: { times: 'once', has: 'issuer_uri! allowed_audiences?:list(string) jwks_json?' },
      saml: { times: 'once', has: 'idp_metadata_xml!' },
    },
  },
};
