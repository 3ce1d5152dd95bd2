# Read by the other scripts, as in: . "$(dirname "$0")/run.sh"; build; run CLASS ARGUMENT...

cd "$(dirname "$0")/.."
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}

build() {
    ./mvnw -q -B -Dspotless.check.skip test-compile \
        dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath.txt -Dmdep.includeScope=test
    classpath=target/test-classes:target/classes:$(cat target/benchmark-classpath.txt)
}

# The launcher's own conditions: its kernels, one OpenMP thread, the serial collector, no limit on native memory.
eval "$(sed -n '/^choose_kernels() {/,/^}/p' lab)"
run() {
    choose_kernels
    OMP_NUM_THREADS=1 exec "${java_bin}java" -Xmx2g -XX:+UseSerialGC -Djava.awt.headless=true \
        -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -cp "$classpath" "$@"
}
