/** Sessions by Debian's python3-paho-mqtt. */

/** What a session does; each prints one line of JSON for what it saw. */
export type Act = 'round-trip' | 'publish-qos-2' | 'connect-twice';

/** Arguments: act, version (3 or 5), host, port, folder of `ca`, `cert` and `key`. */
export const pahoProgram = `
import json, sys, threading
import paho.mqtt.client as mqtt

act, version, host, port, folder = sys.argv[1:]
protocol = mqtt.MQTTv5 if version == '5' else mqtt.MQTTv311
topic = 'topic/test'
number = lambda code: getattr(code, 'value', code)

def client():
    seen = {'connected': threading.Event(), 'ended': threading.Event(), 'message': threading.Event(), 'subscribed': threading.Event()}
    made = mqtt.Client(client_id='client', protocol=protocol, reconnect_on_failure=False)
    made.tls_set(ca_certs=folder + '/ca', certfile=folder + '/cert', keyfile=folder + '/key')
    def on_connect(_client, _data, _flags, code, properties=None):
        seen['connack'] = number(code)
        seen['maximumQoS'] = getattr(properties, 'MaximumQoS', None)
        seen['connected'].set()
    def on_disconnect(_client, _data, code, properties=None):
        seen['disconnect'] = number(code)
        seen['ended'].set()
    def on_message(_client, _data, message):
        seen['payload'] = message.payload.decode()
        seen['message'].set()
    def on_subscribe(_client, _data, _mid, _granted, properties=None):
        seen['subscribed'].set()
    made.on_connect, made.on_disconnect, made.on_message, made.on_subscribe = on_connect, on_disconnect, on_message, on_subscribe
    # paho 1.6 takes the reason code of a DISCONNECT only where properties follow it.
    handle_disconnect = made._handle_disconnect
    def read_disconnect():
        seen['reason'] = made._in_packet['packet'][0]
        return handle_disconnect()
    made._handle_disconnect = read_disconnect
    made.connect(host, int(port))
    made.loop_start()
    (seen['connected'].wait(5) or seen['ended'].wait(1))
    return made, seen

first, seen = client()
if act == 'round-trip':
    first.subscribe(topic, qos=1)
    seen['subscribed'].wait(5)
    first.publish(topic, 'Hello, World', qos=1)
    seen['message'].wait(5)
elif act == 'publish-qos-2':
    # By the packet itself: for want of QoS 2 in CONNACK paho would keep it.
    first._send_publish(1, topic.encode(), b'', qos=2, retain=False, dup=False, info=None, properties=None)
    seen['ended'].wait(5)
elif act == 'connect-twice':
    second, then = client()
    seen['ended'].wait(5)
    seen['second'] = then['connack']
    second.disconnect()
print(json.dumps({key: value for key, value in seen.items() if not hasattr(value, 'wait')}))
first.disconnect()
`;
