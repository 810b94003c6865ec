# IAM roles for aws-iot-custom-domain, one domain a module: README.md here. The policies are those of docs/iam, read as they are.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

variable "repository" {
  description = "The GitHub repository whose jobs may assume the roles, as OWNER/REPO; as OWNER@OWNER_ID/REPO@REPO_ID where it was created since 15 July 2026."
  type        = string

  validation {
    condition     = can(regex("^[^/*?]+/[^/*?]+$", var.repository))
    error_message = "Give OWNER/REPO, without wildcards."
  }
}

variable "domain" {
  description = "The domain that devices connect to, such as iot.example.com."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+([.][a-z0-9-]+)+$", var.domain))
    error_message = "Give the domain in lower case, without a wildcard."
  }
}

variable "hosted_zone_id" {
  description = "The ID of the public hosted zone that has the domain."
  type        = string

  validation {
    condition     = can(regex("^Z[A-Z0-9]+$", var.hosted_zone_id))
    error_message = "Give the ID of a hosted zone, such as Z0123456789ABCDEFGHIJ."
  }
}

variable "certificate_ids" {
  description = "The IDs of the server certificate and of the validation certificate in ACM, once the first provision has created them: the last parts of the outputs server-certificate-arn and validation-certificate-arn."
  type        = object({ server = string, validation = string })
  default     = { server = "none", validation = "none" }
}

variable "readiness_domain" {
  description = "The readiness domain of a rollover of the CA, such as next.iot.example.com. Empty: there is none."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^([a-z0-9-]+([.][a-z0-9-]+)+)?$", var.readiness_domain))
    error_message = "Give the readiness domain in lower case, without a wildcard."
  }
}

variable "readiness_certificate_ids" {
  description = "The IDs of the server certificate and of the validation certificate of the readiness domain in ACM, once rollover: announce has created them."
  type        = object({ server = string, validation = string })
  default     = { server = "none", validation = "none" }
}

variable "create_plan_role" {
  description = "true: the role of plan-and-apply.yml is created, too."
  type        = bool
  default     = false
}

variable "oidc_provider_arn" {
  description = "The ARN of the account's IAM OIDC provider for token.actions.githubusercontent.com. Empty: it is created; an account can have one only."
  type        = string
  default     = ""
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  issuer   = "token.actions.githubusercontent.com"
  audience = data.aws_partition.current.partition == "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com"
  provider = var.oidc_provider_arn != "" ? var.oidc_provider_arn : aws_iam_openid_connect_provider.github[0].arn

  # Every pull request can assume the plan role: it exists only where it is used.
  roles = toset(concat(["provision", "rotate", "verify"], var.create_plan_role ? ["plan"] : []))

  readiness = var.readiness_domain == "" ? {} : { provision = "readiness-domain", verify = "readiness-domain-verify" }
  documents = setunion(local.roles, values(local.readiness))

  partition = data.aws_partition.current.partition
  account   = data.aws_caller_identity.current.account_id
  region    = data.aws_region.current.region

  # docs/iam has examples where a user's values belong. The domains come last: they may contain what another example stands for, the
  # readiness domain that of the domain, too.
  in_account = { for name in local.documents : name => replace(replace(replace(
    file("${path.module}/../iam/${name}.json"),
    "\"arn:aws:", "\"arn:${local.partition}:"),
    "123456789012", local.account),
    "ap-northeast-1", local.region)
  }
  with_certificates = { for name in local.documents : name => replace(replace(replace(replace(replace(
    local.in_account[name],
    "Z0123456789ABCDEFGHIJ", var.hosted_zone_id),
    "11111111-1111-4111-8111-111111111111", var.certificate_ids.server),
    "22222222-2222-4222-8222-222222222222", var.certificate_ids.validation),
    "55555555-5555-4555-8555-555555555555", var.readiness_certificate_ids.server),
    "66666666-6666-4666-8666-666666666666", var.readiness_certificate_ids.validation)
  }
  policies = { for name in local.documents : name => replace(replace(replace(
    local.with_certificates[name],
    "next.iot.example.com", "<readiness domain>"),
    "iot.example.com", var.domain),
    "<readiness domain>", var.readiness_domain)
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.oidc_provider_arn == "" ? 1 : 0
  url            = "https://${local.issuer}"
  client_id_list = [local.audience]
}

data "aws_iam_policy_document" "trust" {
  for_each = local.roles

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = [local.audience]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["repo:${var.repository}:environment:iot-custom-domain-${each.key}"]
    }
  }
}

resource "aws_iam_role" "this" {
  for_each           = local.roles
  name_prefix        = "iot-custom-domain-${each.key}-"
  assume_role_policy = data.aws_iam_policy_document.trust[each.key].json
}

# Inline: the policy of provision is near the limit of a managed one (6,144 characters) and passes it for a longer domain.
resource "aws_iam_role_policy" "this" {
  for_each = local.roles
  name     = "iot-custom-domain"
  role     = aws_iam_role.this[each.key].name
  policy   = local.policies[each.key]
}

# Managed: the inline policies of a role may have 10,240 characters together.
resource "aws_iam_policy" "readiness" {
  for_each    = local.readiness
  name_prefix = "iot-custom-domain-${each.value}-"
  policy      = local.policies[each.value]
}

resource "aws_iam_role_policy_attachment" "readiness" {
  for_each   = local.readiness
  role       = aws_iam_role.this[each.key].name
  policy_arn = aws_iam_policy.readiness[each.key].arn
}

output "role_arns" {
  description = "role-to-assume of the jobs in the environment iot-custom-domain-KEY, by KEY."
  value       = { for role in local.roles : role => aws_iam_role.this[role].arn }
}
