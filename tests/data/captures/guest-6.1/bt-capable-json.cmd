bpftrace -f json /usr/sbin/capable.bt
ready=1 after 20s
rc=-2
