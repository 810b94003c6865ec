/* Beside Mbed TLS's own defaults: a clock that can be set, as on a device. The size of the buffers comes with -D. */
#define MBEDTLS_PLATFORM_TIME_ALT
