/*
 * wolfSSL as `./configure` without options builds it, in what bears on a TLS client; and, with -D, as devices vary it:
 * WOLFSSL_ALT_CERT_CHAINS, and SMALL_DEVICE, whose arithmetic ends at RSA 2048 and whose only curve is P-256.
 */
#ifndef USER_SETTINGS_H
#define USER_SETTINGS_H

#define SINGLE_THREADED
#define WOLFSSL_TLS13
#define NO_OLD_TLS
#define HAVE_TLS_EXTENSIONS
#define HAVE_SUPPORTED_CURVES
#define HAVE_EXTENDED_MASTER
#define HAVE_SNI
#define HAVE_HKDF
#define HAVE_AESGCM
#define GCM_TABLE_4BIT
#define HAVE_ECC
#define ECC_SHAMIR
#define ECC_TIMING_RESISTANT
#define WC_RSA_BLINDING
#define WC_RSA_PSS
#define WOLFSSL_SHA384
#define WOLFSSL_SHA512
#define HAVE_HASHDRBG
#define WOLFSSL_SP_MATH_ALL
#define NO_DH
#define NO_DSA
#define NO_DES3
#define NO_MD4
#define NO_PSK
#define NO_RC4

#ifdef SMALL_DEVICE
#define SP_INT_BITS 2048
#define ECC_USER_CURVES
#else
#define SP_INT_BITS 4096
#define HAVE_ECC384
#define HAVE_ECC521
#endif

#endif
