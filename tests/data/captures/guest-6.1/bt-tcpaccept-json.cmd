bpftrace -f json /usr/sbin/tcpaccept.bt
ready=0
rc=1
