/** How Teams is reached. In playground mode nobody has to prove who they are, and only this machine is heard. */
export type TeamsSettings =
  | {
      readonly appId: string;
      readonly appPassword: string;
      readonly appType: "SingleTenant" | "MultiTenant";
      readonly tenantId?: string;
      readonly allowedTenants: readonly string[];
      /** Azure AD object ids of those who run the workspace. */
      readonly admins?: readonly string[];
      /** Where Microsoft's signing keys and our own tokens come from; tests name their own. */
      readonly keysUrl?: string;
      readonly tokenUrl?: string;
      /** Hosts of service URLs beside Microsoft's own; tests name loopback. */
      readonly serviceHosts?: readonly string[];
    }
  | { readonly playground: true; readonly admins?: readonly string[] };

/** A request that is not answered: the status, and why for the log. Whoever sent it is told nothing. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}
