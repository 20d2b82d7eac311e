bpftrace /usr/sbin/tcpretrans.bt
ready=0
rc=1
