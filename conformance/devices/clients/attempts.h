/*
 * What every client in C shares. A client reads attempts from stdin, one a line: PORT SERVERNAME TRUST_FILE 1.2|1.3 UNIX_TIME.
 * It answers each on stdout with one line: `connected`, `refused` with what its TLS stack said, or `unsupported` where the
 * stack does not have the version of TLS. Anything else is a fault of the client and ends it.
 */
#ifndef ATTEMPTS_H
#define ATTEMPTS_H

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct attempt {
    int port;
    char server_name[256];
    char trust_file[512];
    int tls_minor; /* 2 or 3 */
    time_t now;    /* what the clock of the device shows */
};

/* One attempt; prints its answer without the end of the line. */
void make_attempt(const struct attempt *attempt);

/* The clock of the device, as time(), for the stacks that read one by themselves. */
static time_t device_clock;

static inline time_t read_clock(time_t *result)
{
    if (result != NULL) {
        *result = device_clock;
    }
    return device_clock;
}

static inline void fail(const char *what, long code)
{
    fprintf(stderr, "%s failed (%ld)\n", what, code);
    exit(2);
}

static inline int connect_to(int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    struct timeval patience = {.tv_sec = 10};
    int connection = socket(AF_INET, SOCK_STREAM, 0);

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connection < 0 || connect(connection, (struct sockaddr *)&address, sizeof address) != 0) {
        fail("connect", port);
    }
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    return connection;
}

int main(void)
{
    struct attempt attempt;
    char version[4];
    char line[1024];
    long long now;

    while (fgets(line, sizeof line, stdin) != NULL) {
        if (sscanf(line, "%d %255s %511s %3s %lld", &attempt.port, attempt.server_name, attempt.trust_file,
                   version, &now) != 5) {
            fail("reading an attempt", 0);
        }
        attempt.tls_minor = version[2] - '0';
        attempt.now = device_clock = (time_t)now;
        make_attempt(&attempt);
        putchar('\n');
        fflush(stdout);
    }
    return 0;
}

#endif
