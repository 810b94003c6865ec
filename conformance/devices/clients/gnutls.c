/* A device with GnuTLS. */
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include "attempts.h"

static void print_refusal(gnutls_session_t session, int code)
{
    gnutls_datum_t text;
    unsigned status = gnutls_session_get_verify_cert_status(session);

    printf("refused %d %s", code, gnutls_strerror(code));
    if (code == GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR &&
        gnutls_certificate_verification_status_print(status, GNUTLS_CRT_X509, &text, 0) == 0) {
        printf(" %s", (const char *)text.data);
        gnutls_free(text.data);
    }
}

void make_attempt(const struct attempt *attempt)
{
    gnutls_certificate_credentials_t credentials;
    gnutls_session_t session;
    int connection = connect_to(attempt->port);
    int code;

    gnutls_global_set_time_function(read_clock);
    gnutls_certificate_allocate_credentials(&credentials);
    if (gnutls_certificate_set_x509_trust_file(credentials, attempt->trust_file, GNUTLS_X509_FMT_PEM) < 1) {
        fail("gnutls_certificate_set_x509_trust_file", 0);
    }
    gnutls_init(&session, GNUTLS_CLIENT);
    code = gnutls_priority_set_direct(
        session, attempt->tls_minor == 3 ? "NORMAL:-VERS-ALL:+VERS-TLS1.3" : "NORMAL:-VERS-ALL:+VERS-TLS1.2", NULL);
    if (code != GNUTLS_E_SUCCESS) {
        fail("gnutls_priority_set_direct", code);
    }
    gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, credentials);
    gnutls_server_name_set(session, GNUTLS_NAME_DNS, attempt->server_name, strlen(attempt->server_name));
    gnutls_session_set_verify_cert(session, attempt->server_name, 0);
    gnutls_transport_set_int(session, connection);
    do {
        code = gnutls_handshake(session);
    } while (code < 0 && !gnutls_error_is_fatal(code));
    if (code == GNUTLS_E_SUCCESS) {
        printf("connected");
    } else {
        print_refusal(session, code);
    }
    gnutls_deinit(session);
    gnutls_certificate_free_credentials(credentials);
    close(connection);
}
