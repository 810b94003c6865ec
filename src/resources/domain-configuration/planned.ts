/** The plan for the domain configuration. */
import type { DomainConfigurationSettings } from '../../aws/iot-interface.ts';
import type { Tags } from '../../aws/tags.ts';

export type ConfigurationPlan =
  | { readonly do: 'keep'; readonly name: string }
  | { readonly do: 'create'; readonly name: string }
  | {
      readonly do: 'update';
      readonly name: string;
      readonly change: DomainConfigurationSettings & { readonly status?: 'ENABLED' | undefined };
    }
  /** Disabled, deleted and recreated: the domain is out of service meanwhile. `carried`: tags to copy to the new one. */
  | { readonly do: 'replace'; readonly name: string; readonly carried: Tags };
