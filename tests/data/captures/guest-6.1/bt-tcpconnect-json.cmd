bpftrace -f json /usr/sbin/tcpconnect.bt
ready=0
rc=1
