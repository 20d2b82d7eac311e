bpftrace -f json /usr/sbin/tcpdrop.bt
ready=0
rc=1
