#!/bin/bash
# The article by a script, as someone would write it who has no such action:
#   by-hand.sh create DOMAIN FOLDER   everything from the CA to the three connections
#   by-hand.sh check DOMAIN FOLDER    looks at all of it, compares, connects three times, and changes nothing but a client identity
# Needs awscli, openssl, jq, mosquitto_pub, dig, and a sandbox's environment (npm run sandbox -- --env-file).
set -euo pipefail
task=$1 domain=$2 folder=$3
cd "$folder"
export AWS_PAGER='' AWS_DEFAULT_OUTPUT=json AWS_DEFAULT_REGION=$AWS_REGION

# Debian's CLI does not know AWS_ENDPOINT_URL.
aws() { command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }

certificate() { aws acm describe-certificate --certificate-arn "$1"; }

zone_of() { aws route53 list-hosted-zones-by-name --dns-name "${domain#*.}" | jq -r '.HostedZones[0].Id'; }

cname() {
  aws route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "$(jq -n --arg name "$1" --arg value "$2" \
    '{Changes: [{Action: "UPSERT", ResourceRecordSet: {Name: $name, Type: "CNAME", TTL: 60, ResourceRecords: [{Value: $value}]}}]}')" >/dev/null
}

client() {
  aws iot create-keys-and-certificate --set-as-active >client.json
  jq -r .certificatePem client.json >client.crt
  jq -r .keyPair.PrivateKey client.json >client.key
  aws iot create-policy --policy-name by-hand --policy-document \
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:*","Resource":"*"}]}' >/dev/null
  aws iot attach-policy --policy-name by-hand --target "$(jq -r .certificateArn client.json)"
}

forget_client() {
  local id arn
  id=$(jq -r .certificateId client.json) arn=$(jq -r .certificateArn client.json)
  aws iot update-certificate --certificate-id "$id" --new-status INACTIVE
  aws iot detach-policy --policy-name by-hand --target "$arn"
  aws iot delete-certificate --certificate-id "$id"
  aws iot delete-policy --policy-name by-hand
}

publish() { # host, trust
  mosquitto_pub -h "$1" -p "$SANDBOX_MQTT_PORT" --cafile "$2" --cert client.crt --key client.key -q 1 -t topic/test -i by-hand -m hello
}

# TEST1 to TEST3 of the article.
connect() {
  publish "$endpoint" "$SANDBOX_AMAZON_ROOT_CA"
  if publish "$domain" "$SANDBOX_AMAZON_ROOT_CA" 2>/dev/null; then
    echo 'the domain is served under an Amazon root' >&2
    exit 1
  fi
  publish "$domain" ca.crt
}

endpoint_of() { aws iot describe-endpoint --endpoint-type iot:Data-ATS | jq -r .endpointAddress; }

create() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 3650 -subj "/CN=$domain CA" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj "/CN=$domain" 2>/dev/null
  printf 'extendedKeyUsage=serverAuth\nsubjectAltName=DNS:%s\n' "$domain" >server.ext
  openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.crt 2>/dev/null
  zone=$(zone_of)
  validation=$(aws acm request-certificate --domain-name "$domain" --validation-method DNS | jq -r .CertificateArn)
  until record=$(certificate "$validation" | jq -er '.Certificate.DomainValidationOptions[0].ResourceRecord'); do sleep 1; done
  cname "$(jq -r .Name <<<"$record")" "$(jq -r .Value <<<"$record")"
  until certificate "$validation" | jq -e '.Certificate.Status == "ISSUED"' >/dev/null; do sleep 1; done
  server=$(aws acm import-certificate --certificate fileb://server.crt --private-key fileb://server.key --certificate-chain fileb://ca.crt | jq -r .CertificateArn)
  aws iot create-domain-configuration --domain-configuration-name "${domain%%.*}" --domain-name "$domain" \
    --server-certificate-arns "$server" --validation-certificate-arn "$validation" >/dev/null
  until aws iot describe-domain-configuration --domain-configuration-name "${domain%%.*}" | jq -e '.domainConfigurationStatus == "ENABLED"' >/dev/null; do sleep 1; done
  endpoint=$(endpoint_of)
  cname "$domain" "$endpoint"
  echo "$validation" >validation.arn
  client
  connect
  forget_client
}

check() {
  configuration=$(aws iot describe-domain-configuration --domain-configuration-name "${domain%%.*}")
  jq -e '.domainConfigurationStatus == "ENABLED" and .serverCertificates[0].serverCertificateStatus == "VALID"' <<<"$configuration" >/dev/null
  server=$(jq -r '.serverCertificates[0].serverCertificateArn' <<<"$configuration")
  certificate "$server" | jq -e '.Certificate.Type == "IMPORTED"' >/dev/null
  aws acm get-certificate --certificate-arn "$server" | jq -r .Certificate >stored.crt
  openssl verify -CAfile ca.crt -purpose sslserver -verify_hostname "$domain" stored.crt >/dev/null
  openssl x509 -in stored.crt -noout -checkend $((120 * 86400)) >/dev/null
  certificate "$(cat validation.arn)" | jq -e '.Certificate.Status == "ISSUED"' >/dev/null
  endpoint=$(endpoint_of)
  zone=$(zone_of)
  aws route53 list-resource-record-sets --hosted-zone-id "$zone" --start-record-name "$domain" --start-record-type CNAME --max-items 1 |
    jq -e --arg endpoint "$endpoint" '.ResourceRecordSets[0].ResourceRecords[0].Value | startswith($endpoint)' >/dev/null
  [ "$(dig +short "@${SANDBOX_DNS%:*}" -p "${SANDBOX_DNS##*:}" "$domain" CNAME)" = "$endpoint." ]
  openssl s_client -connect "127.0.0.1:$SANDBOX_MQTT_PORT" -servername "$domain" -CAfile ca.crt -verify_return_error </dev/null 2>/dev/null |
    openssl x509 >served.crt
  cmp <(openssl x509 -in stored.crt -outform DER) <(openssl x509 -in served.crt -outform DER)
  client
  connect
  forget_client
}

"$task"
