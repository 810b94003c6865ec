import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.util.Date;
import java.util.List;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A device with Java's JSSE. Reads attempts and answers them as ../attempts.h says. */
public final class Device {
  private record Attempt(int port, String serverName, String trustFile, String version, long now) {
    static Attempt read(String line) {
      String[] fields = line.split(" ");
      return new Attempt(
          Integer.parseInt(fields[0]), fields[1], fields[2], fields[3], Long.parseLong(fields[4]));
    }
  }

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(answer(Attempt.read(line)));
    }
  }

  private static String answer(Attempt attempt) throws IOException, GeneralSecurityException {
    Socket connection = new Socket(InetAddress.getLoopbackAddress(), attempt.port());
    try (SSLSocket socket =
        (SSLSocket)
            contextFor(attempt)
                .getSocketFactory()
                .createSocket(connection, attempt.serverName(), attempt.port(), true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(new String[] {"TLSv" + attempt.version()});
      parameters.setServerNames(List.of(new SNIHostName(attempt.serverName())));
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return "connected";
    } catch (SSLException refusal) {
      return "refused " + reasonsOf(refusal);
    }
  }

  /** Trusts the roots and nothing else, at the time that the device's clock shows. */
  private static SSLContext contextFor(Attempt attempt)
      throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
    trust.load(null, null);
    try (InputStream file = new FileInputStream(attempt.trustFile())) {
      for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        trust.setCertificateEntry("root" + trust.size(), root);
      }
    }
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(trust, new X509CertSelector());
    parameters.setDate(new Date(attempt.now() * 1000));
    parameters.setRevocationEnabled(false);
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(new CertPathTrustManagerParameters(parameters));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static String reasonsOf(Throwable refusal) {
    StringBuilder reasons = new StringBuilder(String.valueOf(refusal.getMessage()));
    for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
      reasons.append("; ").append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
    }
    return reasons.toString().replaceAll("\\s+", " ");
  }
}
