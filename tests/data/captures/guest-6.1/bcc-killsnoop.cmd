killsnoop-bpfcc
ready=1 after 183s
rc=-2
